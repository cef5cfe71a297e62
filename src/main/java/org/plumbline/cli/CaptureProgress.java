package org.plumbline.cli;

import org.plumbline.language.Messages;

/** Tells how far the taking of many files is: a line for every tenth of them, beside the output. */
final class CaptureProgress {
    /** Fewer are done before anybody has read a line. */
    private static final int MANY = 200;

    private static final int PARTS = 10;

    private final int files;
    private final boolean told;
    private final Console console;
    private final Messages messages;
    private int done;

    /**
     * For one run.
     *
     * @param files how many there are; 0 if nobody is to be told
     * @param always whether to tell of few files too
     */
    CaptureProgress(int files, boolean always, Console console, Messages messages) {
        this.files = files;
        this.told = files > 0 && (always || files >= MANY);
        this.console = console;
        this.messages = messages;
    }

    void oneMore() {
        int before = files == 0 ? 0 : (int) ((long) done * PARTS / files);
        done++;
        if (told && (long) done * PARTS / files > before) {
            console.warn(messages.say("capture.progress", done, files));
        }
    }
}
