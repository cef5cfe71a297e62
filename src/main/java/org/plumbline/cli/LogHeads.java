package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.plumbline.language.Messages;
import org.plumbline.ledger.log.LogReplay;
import org.plumbline.ledger.log.SignedCase;
import org.plumbline.ledger.log.Stamp;

/** Prints how far each history reaches and is signed, and who signed, cosigned and stamped the case. */
record LogHeads(LogReplay replay, Path folder, Console console, Messages messages) {
    void print() {
        replay.recorders().forEach(this::print);
        if (replay.cases().isEmpty()) {
            say("", "log.case.none");
            console.out().println("  ./plumbline log sign " + folder);
        }
        replay.cases().stream().map(SignedCase::recorder).distinct().forEach(this::printCase);
    }

    private void say(String indent, String key, Object... arguments) {
        console.say(indent + messages.say(key, arguments));
    }

    private void print(LogReplay.OfRecorder one) {
        say("", "log.head", one.head().recorder(), one.head().size());
        console.out().println("  " + one.head().root().hex());
        one.key().ifPresent(key -> {
            say("  ", "log.head.signed", one.signed(), one.checkpoints());
            console.out().println("    " + key);
        });
        replay.earlier().stream()
                .filter(earlier -> earlier.recorder().equals(one.head().recorder()))
                .forEach(earlier -> {
                    say("  ", "log.head.earlier", earlier.signed(), earlier.checkpoints());
                    console.out().println("    " + earlier.key());
                });
        if (one.key().isEmpty()) {
            say("  ", "log.head.never");
        } else if (one.unsigned() > 0) {
            say("  ", "log.head.unsigned", one.unsigned());
        }
    }

    private void printCase(String recorder) {
        var signed = replay.cases().stream()
                .filter(one -> one.recorder().equals(recorder))
                .toList();
        SignedCase newest = signed.getLast();
        say("", "log.case", recorder, signed.size());
        say("  ", newest.root().equals(replay.root()) ? "log.case.now" : "log.case.before");
        signed.forEach(this::printSeals);
    }

    private void printSeals(SignedCase one) {
        one.cosigned().forEach(other -> say("  ", "log.case.cosigned", other.cosigner(), day(other.seconds())));
        for (Stamp stamp : replay.stamps()) {
            if (stamp.note().equals(one.digest())) {
                String time = stamp.time().toString();
                stamp.certificate()
                        .ifPresentOrElse(
                                certificate -> say("  ", "log.case.stamped", time, certificate.substring(0, 16)),
                                () -> say("  ", "log.case.pending", time, stamp.authority()));
            }
        }
    }

    private static String day(long seconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC)
                .toString();
    }
}
