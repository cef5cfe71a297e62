package org.plumbline.cli;

import java.util.Locale;
import org.plumbline.language.Messages;
import org.plumbline.vault.Progress;

/** Tells of big cases how far locking or unlocking is: a line for every tenth of every stage. */
final class LockProgress implements Progress {
    /** Smaller cases are done before anybody has read a line. */
    private static final long BIG = 256L << 20;

    private static final int PARTS = 10;

    private final Console console;
    private final Messages messages;
    private Stage stage = Stage.MOVING;
    private long part;

    LockProgress(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public void at(Stage now, long done, long all) {
        if (all < BIG) {
            return;
        }
        long reached = done * PARTS / all;
        if (now != stage || reached > part) {
            stage = now;
            part = reached;
            console.warn(
                    messages.say("vault.progress." + now.name().toLowerCase(Locale.ROOT), reached * (100 / PARTS)));
        }
    }
}
