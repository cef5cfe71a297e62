package org.plumbline.cli;

import java.util.List;
import java.util.Optional;

/** The commands by name, wired. Each is built only when it is asked for, which keeps starting fast. */
final class Commands {
    /** In the order in which a new user needs them. */
    static final List<String> NAMES = List.of(
            "new",
            "check",
            "explain",
            "compare",
            "mutate",
            "record",
            "freeze",
            "bundle",
            "log",
            "show",
            "export",
            "import",
            "place",
            "count",
            "reconcile",
            "link",
            "conduct",
            "trend",
            "engagement");

    private Commands() {}

    static Optional<Command> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "check" -> new CheckCommand(new CaseChecker());
                    case "explain" -> new ExplainCommand(new CaseChecker());
                    case "compare" -> new CompareCommand();
                    case "mutate" -> new MutateCommand();
                    case "new" -> new NewCommand();
                    case "record" -> new RecordCommand(System.getenv());
                    case "freeze" -> new FreezeCommand();
                    case "log" -> new LogCommand();
                    case "bundle" -> new BundleCommand();
                    case "show" -> new ShowCommand();
                    case "export" -> new ExportCommand();
                    case "import" -> new ImportCommand(System.getenv());
                    case "place" -> new PlaceCommand();
                    case "count" -> new CountCommand();
                    case "reconcile" -> new ReconcileCommand();
                    case "conduct" -> new ConductCommand();
                    case "trend" -> new TrendCommand();
                    case "link" -> new LinkCommand(System.getenv());
                    case "engagement" -> new EngagementCommand();
                    default -> null;
                });
    }
}
