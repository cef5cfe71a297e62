package org.plumbline.claim.mutation;

import java.util.Locale;
import org.plumbline.claim.report.Json;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** The result of a mutation for programs. */
public final class MutationJson {
    private MutationJson() {}

    public static String of(MutationResult result, Language language) {
        Messages messages = Messages.in(language);
        return Json.object(root -> root.put("publication", result.publication())
                .strings(
                        "editions",
                        result.languages().stream().map(Language::code).toList())
                .put("holds", result.firstMissed().isEmpty())
                .objects(
                        "mutants",
                        result.mutants(),
                        mutant -> root.put("claim", mutant.label())
                                .put("operator", lower(mutant.operator()))
                                .put("edition", mutant.edition().map(Language::code))
                                .put("before", mutant.before())
                                .put("after", mutant.after())
                                .put("fate", lower(mutant.fate()))
                                .put("detail", messages.say(mutant.detail())))
                .objects(
                        "voices",
                        result.voices(),
                        rest -> root.put("claim", rest.label())
                                .put("accepted", rest.accepted())
                                .strings(
                                        "restsOn",
                                        rest.restsOn().stream()
                                                .map(name -> name.in(language))
                                                .toList()))
                .strings("skipped", result.skipped())
                .objects(
                        "unwritten",
                        result.unwritten(),
                        one -> root.put("claim", one.label())
                                .put("operator", lower(one.operator()))
                                .put("edition", one.language().code())
                                .put("words", one.words())));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
