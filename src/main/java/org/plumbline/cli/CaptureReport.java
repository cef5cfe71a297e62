package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.passage.Capture;
import org.plumbline.ledger.passage.RemovedText;

/** Prints captures for people. */
record CaptureReport(CaseCaptures read, Path folder, Messages messages, Console console) {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 300;

    /** A capture with every act of custody, and the state of its text. */
    void print(Capture capture) {
        say("", "passage.captures.capture", capture.sha256());
        Custody first = capture.takings().getFirst().custody();
        say("  ", "passage.captures.size", first.size(), first.mediaType());
        if (!isKept(capture.sha256())) {
            say("  ", "passage.captures.lost");
        }
        capture.takings().forEach(this::print);
        printText(capture);
    }

    private boolean isKept(String sha256) {
        try {
            return read.archive().file(sha256).isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void print(Capture.Taking taking) {
        say(
                "  ",
                "passage.captures.taking",
                Phrase.of("passage.method." + taking.custody().method().word()),
                taking.recorder(),
                taking.at().toString());
        for (Detail detail : Detail.values()) {
            Known known = taking.custody().details().get(detail);
            String label = messages.say("passage.detail." + detail.word());
            switch (known) {
                case Known.Value(String text) ->
                    text.lines().forEach(line -> console.say("    " + label + ": " + shortened(line)));
                case Known.NotObtained(String because) ->
                    console.say("    " + label + ": " + messages.say("passage.captures.not-obtained", reason(because)));
                case null -> throw new IllegalStateException("no word of " + detail);
            }
        }
    }

    /** A message where the words are the key of one, else a person's own words. */
    String reason(String because) {
        return messages.has(because)
                ? messages.say(because)
                : messages.has("capture.because." + because) ? messages.say("capture.because." + because) : because;
    }

    private void printText(Capture capture) {
        for (Deed.TextRead text : capture.texts()) {
            say("  ", "passage.captures.text", Phrase.of("passage.manner." + text.manner()), text.tool());
            if (!text.unicode().isEmpty()) {
                say("  ", "passage.captures.zawgyi");
            }
        }
        if (capture.texts().isEmpty()) {
            capture.refusals().forEach(refused -> say("  ", "passage.captures.refused", reason(refused.because())));
        }
        if (capture.isUnread()) {
            say("  ", "passage.captures.unread", folder.toString(), capture.shortName());
        }
    }

    /** What the newest capture of the same address has lost of this one. */
    void printComparison(Capture capture) {
        Optional<Capture> newer = read.captures().newerThan(capture);
        if (newer.isEmpty()) {
            return;
        }
        String name = newer.get().shortName();
        Optional<List<RemovedText>> removed =
                text(capture).flatMap(older -> text(newer.get()).map(newest -> RemovedText.between(older, newest)));
        if (removed.isEmpty()) {
            say("  ", "passage.captures.newer.unknown", name);
            return;
        }
        List<RemovedText> lines = removed.get();
        if (lines.isEmpty()) {
            say("  ", "passage.captures.newer.nothing", name);
            return;
        }
        say("  ", "passage.captures.newer", name, lines.size());
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> say("    ", "passage.captures.line", line.line(), shortened(line.words())));
        if (lines.size() > MOST_LINES) {
            say("    ", "passage.captures.more", lines.size() - MOST_LINES);
        }
    }

    /** In Unicode where there is such a text. */
    private Optional<String> text(Capture capture) {
        return capture.texts().stream()
                .findFirst()
                .flatMap(text -> read.finder().texts().text(text.unicode().isEmpty() ? text.sha256() : text.unicode()));
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + " …";
    }

    private void say(String indent, String key, Object... arguments) {
        console.say(indent + messages.say(key, arguments));
    }
}
