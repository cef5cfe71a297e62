package org.plumbline.publication.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.claim.text.Manuscript;
import org.plumbline.claim.text.Manuscript.Part;
import org.plumbline.claim.text.Manuscript.Run;

/** The title that a text gives itself: a heading of the first level that opens it. */
final class Titles {
    private Titles() {}

    static Optional<String> of(Manuscript text) {
        return opens(text) ? Optional.of(words(((Part.Heading) text.parts().getFirst()).runs())) : Optional.empty();
    }

    /** The text without that heading, which the page sets by itself; a title that is bound to a claim stays in the text. */
    static List<Part> below(Manuscript text) {
        return opens(text) ? text.parts().subList(1, text.parts().size()) : text.parts();
    }

    private static boolean opens(Manuscript text) {
        return !text.parts().isEmpty()
                && text.parts().getFirst() instanceof Part.Heading(int level, List<Run> runs)
                && level == 1
                && runs.stream().noneMatch(Titles::isBound);
    }

    private static boolean isBound(Run run) {
        return switch (run) {
            case Run.Bound bound -> true;
            case Run.NoteMark mark -> true;
            case Run.Emphasis(List<Run> runs) -> runs.stream().anyMatch(Titles::isBound);
            case Run.Strong(List<Run> runs) -> runs.stream().anyMatch(Titles::isBound);
            case Run.Link link -> link.runs().stream().anyMatch(Titles::isBound);
            case Run.Words words -> false;
            case Run.Code code -> false;
            case Run.LineBreak end -> false;
            case Run.Picture picture -> false;
        };
    }

    static String words(List<Run> runs) {
        return runs.stream()
                .map(run -> switch (run) {
                    case Run.Words(String text) -> text;
                    case Run.Code(String text) -> text;
                    case Run.Emphasis(List<Run> inner) -> words(inner);
                    case Run.Strong(List<Run> inner) -> words(inner);
                    case Run.Link link -> words(link.runs());
                    case Run.Bound bound -> words(bound.runs());
                    case Run.Picture picture ->
                        picture.isDecorative() ? "" : (picture.alternative() + " " + picture.caption()).strip();
                    case Run.LineBreak end -> " ";
                    case Run.NoteMark mark -> "";
                })
                .collect(Collectors.joining());
    }
}
