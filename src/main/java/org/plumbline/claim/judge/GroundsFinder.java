package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Grounds.Account;
import org.plumbline.claim.judge.Grounds.Standing;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.text.ClaimNames;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Report;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.ledger.passage.CheckedPassages.Rest;
import org.plumbline.ledger.passage.Standing.Holds;
import org.plumbline.ledger.record.Schemata;

/**
 * Finds what judgements rest on. The records are those among the items that counted, those that the claim names, and for quoted
 * words those in which they are recorded; the sources are those of the voices that count. What cannot be traced to a record counts
 * as a reference, so that nothing is called captured that is not.
 */
public final class GroundsFinder {
    private static final Set<String> LABELS = Set.of("name", "alias", "note", "summary");

    private final CaseEvidence evidence;
    private final CheckedPassages passages;
    private final Map<Account, Optional<Standing>> known = new HashMap<>();

    public GroundsFinder(CaseEvidence evidence, CheckedPassages passages) {
        this.evidence = evidence;
        this.passages = passages;
    }

    /** What one judgement rests on. */
    public Grounds of(Judgement judgement) {
        Set<String> sources = new LinkedHashSet<>();
        Set<String> records = new LinkedHashSet<>();
        long unlisted = 0;
        for (Evidence part : parts(judgement)) {
            part.voices().stream()
                    .filter(voice -> voice.refused().isEmpty())
                    .forEach(voice -> sources.addAll(voice.sources()));
            part.items().stream()
                    .filter(item -> item.standing() != Evidence.Standing.LEFT_OUT)
                    .forEach(item -> records.add(item.id()));
            unlisted = Math.max(unlisted, part.unlisted());
        }
        sources.remove("");
        records.addAll(quoted(judgement));
        Map<Account, Standing> accounts = new LinkedHashMap<>();
        long untraced = unlisted;
        for (String record : records) {
            untraced += add(record, sources, accounts) ? 0 : 1;
        }
        named(judgement, records).forEach(named -> addNamed(named, sources, accounts));
        Set<String> heard = new HashSet<>();
        accounts.keySet().forEach(account -> heard.add(account.source()));
        untraced += sources.stream().filter(source -> !heard.contains(source)).count();
        return Grounds.of(accounts, untraced, broken(accounts), bytes(accounts.keySet()));
    }

    private static List<Evidence> parts(Judgement judgement) {
        return Stream.concat(
                        Stream.of(judgement.evidence()),
                        judgement.parts().stream().map(Judgement.Part::evidence))
                .toList();
    }

    /** The records of quoted words. */
    private List<String> quoted(Judgement judgement) {
        if (!(judgement.claim().query() instanceof Query.Said)
                || !(judgement.evidence().finding() instanceof Evidence.Finding.Words(List<String> recorded))) {
            return List.of();
        }
        return evidence.ledger().ofSchema("Quotation").stream()
                .filter(quotation -> quotation.values("words").stream().anyMatch(recorded::contains))
                .map(Entity::id)
                .toList();
    }

    /** The sourced records that the claim names: what it is about, and the events that bound its days. */
    private List<Entity> named(Judgement judgement, Set<String> records) {
        return ClaimNames.of(judgement.claim()).stream()
                .distinct()
                .filter(id -> !records.contains(id))
                .flatMap(id -> evidence.ledger().entity(id).stream())
                .filter(entity -> Schemata.known()
                        .schema(entity.schema())
                        .filter(schema -> !schema.own())
                        .isPresent())
                .toList();
    }

    /** Adds the accounts of a record, of an incident those of its reports, and says whether there are any. */
    private boolean add(String record, Set<String> sources, Map<Account, Standing> accounts) {
        Optional<Incident> incident = evidence.incidents().incident(record);
        return incident.map(one -> one.reports().stream()
                                .mapToInt(report -> addReport(report, sources, accounts))
                                .sum())
                        .orElseGet(() -> addRecord(record, sources, accounts))
                > 0;
    }

    private int addRecord(String record, Set<String> sources, Map<Account, Standing> accounts) {
        int added = 0;
        for (String source : tellers(record, sources)) {
            Account account = new Account(record, source);
            Optional<Standing> standing = standing(account);
            standing.ifPresent(one -> accounts.put(account, one));
            added += standing.isPresent() ? 1 : 0;
        }
        return added;
    }

    /** The row of a table has no passage. */
    private int addReport(Report report, Set<String> sources, Map<Account, Standing> accounts) {
        if (evidence.ledger().entity(report.id()).isPresent()) {
            return addRecord(report.id(), sources, accounts);
        }
        List<String> tellers = report.dates().stream()
                .map(said -> said.by().source())
                .filter(sources::contains)
                .toList();
        tellers.forEach(source -> accounts.put(new Account(report.id(), source), Standing.REFERENCE));
        return tellers.size();
    }

    /** The sources among these that tell of a record. */
    private List<String> tellers(String record, Set<String> sources) {
        return evidence.ledger()
                .entity(record)
                .map(entity -> entity.statements().stream()
                        .map(Statement::source)
                        .filter(sources::contains)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** By the voices that count, if they tell of it; else, as of an event whose day is used, by all that do. */
    private void addNamed(Entity named, Set<String> sources, Map<Account, Standing> accounts) {
        List<String> tellers = new ArrayList<>(tellers(named.id(), sources));
        if (tellers.isEmpty()) {
            named.statements().stream()
                    .map(Statement::source)
                    .filter(source -> !source.isEmpty())
                    .distinct()
                    .forEach(tellers::add);
        }
        for (String source : tellers) {
            Account account = new Account(named.id(), source);
            standing(account).ifPresent(standing -> accounts.put(account, standing));
        }
    }

    private Optional<Standing> standing(Account account) {
        return known.computeIfAbsent(account, this::look);
    }

    private Optional<Standing> look(Account account) {
        List<Rest> rests = statements(account).stream().map(passages::rest).toList();
        if (rests.isEmpty()) {
            return Optional.empty();
        }
        if (rests.contains(Rest.BROKEN)) {
            return Optional.of(Standing.BROKEN);
        }
        if (!rests.contains(Rest.CAPTURED)) {
            return Optional.of(Standing.REFERENCE);
        }
        return Optional.of(rests.contains(Rest.REFERENCE) ? Standing.PARTLY : Standing.CAPTURED);
    }

    private List<Statement> statements(Account account) {
        return evidence.ledger().entity(account.record()).stream()
                .flatMap(entity -> entity.statements().stream())
                .filter(statement ->
                        statement.source().equals(account.source()) && !LABELS.contains(statement.property()))
                .toList();
    }

    private List<String> broken(Map<Account, Standing> accounts) {
        List<String> broken = new ArrayList<>();
        accounts.forEach((account, standing) -> {
            if (standing == Standing.BROKEN) {
                statements(account).stream()
                        .filter(statement -> passages.rest(statement) == Rest.BROKEN)
                        .map(Statement::passage)
                        .forEach(broken::add);
            }
        });
        return broken;
    }

    /** What lies in the archive of the passages that hold. */
    private List<String> bytes(Set<Account> accounts) {
        List<String> bytes = new ArrayList<>();
        for (Account account : accounts) {
            for (Statement statement : statements(account)) {
                if (passages.rest(statement) == Rest.CAPTURED
                        && passages.standing(statement.passage()).orElseThrow() instanceof Holds holds) {
                    bytes.add(holds.capture().sha256());
                    bytes.add(holds.text().sha256());
                    bytes.add(holds.text().unicode());
                }
            }
        }
        bytes.removeIf(String::isEmpty);
        return bytes;
    }
}
