package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.text.ExtractedText;
import org.plumbline.evidence.text.Extraction;
import org.plumbline.evidence.text.Limits;
import org.plumbline.evidence.text.Segment;
import org.plumbline.evidence.text.TextExtractor;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorder;

/** Reads the texts of captures, keeps them in the archive and records what came of it. */
public final class CaptureTexts {
    /** So many at a time are recorded, so that little is lost if the reading is cut short. */
    private static final int BATCH = 20;

    private final Path folder;
    private final String name;
    private final Recorder recorder;
    private final Archive archive;
    private final Messages messages;
    private final Console console;

    /**
     * For one case.
     *
     * @param recorder who records what came of it
     */
    public CaptureTexts(Path folder, String recorder, Console console) {
        this.folder = folder;
        this.name = recorder;
        this.recorder = console.recorder(folder, recorder);
        this.archive = new Archive(folder.resolve("archive"));
        this.messages = Messages.in(console.language());
        this.console = console;
    }

    /**
     * What was read.
     *
     * @param read how many captures have a text now
     * @param refused how many have none, for a reason that is recorded
     * @param problem why the rest was not recorded, if that failed
     */
    public record Summary(int read, int refused, Optional<Problem> problem) {}

    /** Reads the texts of those captures that have none yet, and says how many could be read. */
    void readNew(Collection<Custody> captures) {
        Set<String> read = new HashSet<>();
        Histories.read(folder.resolve("history")).deeds().forEach(done -> {
            if (done.deed() instanceof Deed.TextRead text) {
                read.add(text.capture());
            }
        });
        List<Custody> unread = captures.stream()
                .filter(capture -> !read.contains(capture.sha256()))
                .toList();
        if (unread.isEmpty()) {
            return;
        }
        Summary summary = read(unread);
        console.warn(messages.say("passage.text.done", summary.read(), summary.refused(), name));
        summary.problem().ifPresent(problem -> Diagnostics.print(List.of(Diagnostics.of(problem)), console));
    }

    /** Reads the text of each capture; says of each what came of it. The bytes must lie in the archive, and the captures be recorded. */
    public Summary read(List<Custody> captures) {
        int read = 0;
        int refused = 0;
        try (TextExtractor extractor = TextExtractor.within(Limits.USUAL)) {
            for (int start = 0; start < captures.size(); start += BATCH) {
                List<Deed> deeds = new ArrayList<>();
                for (Custody capture : captures.subList(start, Math.min(captures.size(), start + BATCH))) {
                    deeds.add(deed(capture, extractor));
                }
                if (recorder.take(deeds, List.of()) instanceof Recorder.Result.Refused(Problem problem)) {
                    return new Summary(read, refused, Optional.of(problem));
                }
                for (Deed deed : deeds) {
                    read += deed instanceof Deed.TextRead ? 1 : 0;
                    refused += deed instanceof Deed.TextRefused ? 1 : 0;
                }
            }
        }
        return new Summary(read, refused, Optional.empty());
    }

    private Deed deed(Custody capture, TextExtractor extractor) {
        String sha256 = capture.sha256();
        String tool = extractor.recogniser().orElse("Tika");
        try {
            Optional<Path> file = archive.file(sha256);
            if (file.isEmpty()) {
                return refused(sha256, "passage.text.no-bytes", tool);
            }
            return switch (extractor.extract(file.get(), capture.mediaType())) {
                case Extraction.Read(ExtractedText text) -> kept(sha256, text);
                case Extraction.NoText(var why) -> refused(sha256, why.phrase().key(), tool);
                case Extraction.Refused(var why) -> refused(sha256, why.phrase().key(), tool);
            };
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Deed kept(String capture, ExtractedText text) throws IOException {
        String sha256 = archive.keep(text.text().getBytes(StandardCharsets.UTF_8));
        Optional<String> converted = text.unicode();
        String unicode = converted.isEmpty() ? "" : archive.keep(converted.get().getBytes(StandardCharsets.UTF_8));
        String manner = manner(text);
        int length = text.text().codePointCount(0, text.text().length());
        console.warn(
                messages.say("passage.text.read", shortName(capture), length, Phrase.of("passage.manner." + manner)));
        return new Deed.TextRead(capture, sha256, unicode, manner, text.tool());
    }

    private static String manner(ExtractedText text) {
        boolean parsed = text.segments().stream().anyMatch(segment -> segment.manner() == Segment.Manner.PARSED);
        return !text.isRecognised() ? "parsed" : parsed ? "parsed+ocr" : "ocr";
    }

    private Deed refused(String capture, String because, String tool) {
        console.warn(messages.say("passage.text.refused", shortName(capture), Phrase.of(because)));
        return new Deed.TextRefused(capture, because, tool);
    }

    private static String shortName(String sha256) {
        return sha256.substring(0, 16);
    }
}
