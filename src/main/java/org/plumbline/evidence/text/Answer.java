package org.plumbline.evidence.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;

/** What has been answered so far, in the process that reads, and how much more may be. */
final class Answer {
    private final DataOutputStream out;
    private final Limits limits;
    private final Consumer<Duration> clock;
    private long characters;
    private int pictures;

    Answer(DataOutputStream out, Limits limits, Consumer<Duration> clock) {
        this.out = out;
        this.limits = limits;
        this.clock = clock;
    }

    void text(int page, String text) throws RefusedException {
        characters += text.length();
        if (characters > limits.characters()) {
            throw new RefusedException(Refusal.CHARACTERS);
        }
        send(new Frame.Text(page, text));
    }

    /** Sends a picture, and begins to count the time anew: it is sent when the other side has recognised those before it. */
    void picture(int page, byte[] png) throws RefusedException {
        if (++pictures > limits.recognisedPages()) {
            throw new RefusedException(Refusal.PAGES);
        }
        clock.accept(Duration.ofDays(1));
        send(new Frame.Picture(page, png));
        clock.accept(limits.time());
    }

    /** Whoever asked is gone: so ends this process. */
    private void send(Frame frame) {
        try {
            frame.write(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
