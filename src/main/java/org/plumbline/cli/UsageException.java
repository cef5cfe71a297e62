package org.plumbline.cli;

/** A request that cannot be carried out as it was typed; the message is in the reader's language and says what to do. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
