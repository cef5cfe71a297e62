package org.plumbline.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engagement.Engagement.Attendance;
import org.plumbline.engagement.Network;
import org.plumbline.engagement.Tie;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.ftm.EntityLines;
import org.plumbline.ledger.ftm.FtmExport;
import org.plumbline.ledger.history.Recorded;

/**
 * What FollowTheMoney can hold of a part of the network; docs/followthemoney.md tells what it cannot. FollowTheMoney can only say that
 * somebody was there, so whoever was not surely there is left out, and so are people who are shown nowhere.
 */
final class NetworkExport {
    private NetworkExport() {}

    /** One entity a line, in UTF-8. */
    static String entities(String dataset, Ledger ledger, Network network, List<Tie> ties) {
        Set<String> ids = new TreeSet<>();
        ties.forEach(tie -> ids.addAll(List.of(tie.from(), tie.to(), tie.record())));
        Set<String> there = ties.stream()
                .filter(tie -> tie.isContact() && !tie.isBySeat())
                .map(tie -> tie.from() + " " + tie.record())
                .collect(Collectors.toSet());
        List<Recorded> told = ids.stream()
                .flatMap(id -> ledger.entity(id).stream())
                .flatMap(entity -> entity.statements().stream())
                .filter(statement -> !network.hiddenPeople().contains(statement.value()))
                .filter(statement ->
                        !isAttendance(statement) || there.contains(statement.value() + " " + statement.entity()))
                .map(statement -> new Recorded(statement, "", "", 0, Instant.EPOCH, null))
                .toList();
        byte[] lines = EntityLines.write(FtmExport.of(dataset, told).entities());
        return new String(lines, StandardCharsets.UTF_8);
    }

    private static boolean isAttendance(Statement statement) {
        return statement.schema().equals("Engagement")
                && Stream.of(Attendance.values())
                        .anyMatch(manner ->
                                manner.property().equals(statement.property().toLowerCase(Locale.ROOT)));
    }
}
