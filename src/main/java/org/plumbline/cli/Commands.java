package org.plumbline.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
            "capture",
            "seal",
            "reveal",
            "destroy",
            "publish",
            "watch",
            "bundle",
            "log",
            "show",
            "captures",
            "text",
            "passage",
            "redact",
            "export",
            "import",
            "place",
            "count",
            "reconcile",
            "link",
            "conduct",
            "trend",
            "engagement",
            "lock",
            "unlock");

    /** Words after which a failure that nobody foresaw says nothing but its kind: its message could hold what is confidential. */
    static final Set<String> SECRET = Set.of("--sealed", "seal", "reveal", "destroy", "lock", "unlock", "redact");

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
                    case "seal" -> new SealCommand();
                    case "reveal" -> new RevealCommand();
                    case "destroy" -> new DestroyCommand();
                    case "capture" -> new CaptureCommand(System.getenv());
                    case "publish" -> new PublishCommand(System.getenv());
                    case "watch" -> new WatchCommand(new CaseChecker(), System.getenv());
                    case "log" -> new LogCommand();
                    case "captures" -> new CapturesCommand();
                    case "text" -> new TextCommand(System.getenv());
                    case "passage" -> new PassageCommand();
                    case "redact" -> new RedactCommand();
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
                    case "lock" -> new LockCommand(System.getenv());
                    case "unlock" -> new UnlockCommand(System.getenv());
                    default -> null;
                });
    }
}
