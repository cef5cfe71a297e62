package org.plumbline.cli;

import java.util.List;
import java.util.Optional;

/** The commands by name. Each is built only when it is asked for, which keeps starting fast. */
final class Commands {
    /** In the order in which a new user needs them. */
    static final List<String> NAMES = List.of("new", "explain");

    private Commands() {}

    static Optional<Command> named(String name) {
        return switch (name) {
            case "new" -> Optional.of(new NewCommand());
            case "explain" -> Optional.of(new ExplainCommand());
            default -> Optional.empty();
        };
    }
}
