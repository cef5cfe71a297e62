package org.plumbline.evidence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.tika.Tika;
import org.plumbline.evidence.text.Segment.Manner;

/** Puts the pieces of an answer together into one text. */
final class Assembly {
    private final WorkerProcess worker;
    private final Optional<Tesseract> tesseract;
    private final Limits limits;
    private final boolean hasPages;
    private final StringBuilder text = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();

    Assembly(WorkerProcess worker, Optional<Tesseract> tesseract, Limits limits, Kind kind) {
        this.worker = worker;
        this.tesseract = tesseract;
        this.limits = limits;
        this.hasPages = kind == Kind.PDF || kind.isPicture();
    }

    Extraction extraction() {
        while (true) {
            switch (worker.next()) {
                case Frame.Text(int page, String piece) -> append(page, piece, Manner.PARSED);
                case Frame.Picture(int page, byte[] png) -> {
                    Tesseract.Answer answer = tesseract.orElseThrow().recognise(png, limits);
                    if (answer instanceof Tesseract.Answer.Failed(Refusal why)) {
                        worker.kill();
                        return new Extraction.Refused(why);
                    }
                    append(page, ((Tesseract.Answer.Recognised) answer).text(), Manner.RECOGNISED);
                }
                case Frame.Refused(Refusal why) -> {
                    return new Extraction.Refused(why);
                }
                case Frame.End end -> {
                    return finished(end);
                }
            }
            if (text.length() > limits.characters() || segments.size() > limits.pages()) {
                worker.kill();
                return new Extraction.Refused(text.length() > limits.characters() ? Refusal.CHARACTERS : Refusal.PAGES);
            }
        }
    }

    private void append(int page, String piece, Manner manner) {
        if (!segments.isEmpty()) {
            text.append('\f');
        }
        int start = text.length();
        text.append(piece);
        segments.add(new Segment(start, text.length(), manner, page > 0 ? OptionalInt.of(page) : OptionalInt.empty()));
    }

    private Extraction finished(Frame.End end) {
        if (text.chars().allMatch(sign -> sign <= ' ')) {
            return new Extraction.NoText(
                    !hasPages
                            ? Silence.EMPTY
                            : tesseract.isPresent() ? Silence.NOTHING_RECOGNISED : Silence.NEEDS_RECOGNITION);
        }
        return new Extraction.Read(
                ExtractedText.of(text.toString(), segments, tool(), end.characterSet(), end.title()));
    }

    private String tool() {
        boolean recognised = segments.stream().anyMatch(segment -> segment.manner() == Manner.RECOGNISED);
        String tika = Tika.getString();
        return recognised ? tika + ", " + tesseract.orElseThrow().name() : tika;
    }
}
