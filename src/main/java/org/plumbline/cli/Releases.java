package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.text.EditionReader;
import org.plumbline.claim.text.Manuscript;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.publication.OpenRecords;
import org.plumbline.publication.Withheld;
import org.plumbline.publication.picture.Pictures;
import org.plumbline.publication.site.Release;

/** Gathers what the pages of a publication are made of. Texts and their pictures come from a function that gives the bytes of a path in the case. */
final class Releases {
    private Releases() {}

    /** Of a text that was not published; whatever is wrong with it stands on its pages. */
    static Release draft(
            CheckRequest asked,
            CheckResult result,
            KeptCase.Evidence evidence,
            Function<String, Optional<byte[]>> files) {
        CheckedPublication checked = result.publications().getFirst();
        Map<Language, List<String>> failing = new TreeMap<>();
        List<Diagnostic> errors = new ArrayList<>(
                result.problems().stream().filter(Diagnostic::isError).toList());
        errors.addAll(checked.stopping());
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            failing.put(
                    language,
                    errors.stream()
                            .map(error -> error.code() + " " + error.place() + ": " + messages.say(error.message()))
                            .distinct()
                            .toList());
        }
        Withheld withheld = AsPublished.withheld(
                evidence.ledger().ledger(), evidence.ledger().ledger(), asked.day());
        return release(
                        asked,
                        result,
                        checked,
                        evidence,
                        new Release.Status.Draft(failing),
                        withheld,
                        Optional.empty(),
                        files)
                .withIllustrations(
                        TextPictures.of(asked.folder(), checked, files).made());
    }

    /**
     * Of a published version, without the pictures in its text; its bundle comes to it later.
     *
     * @param files as they were frozen
     */
    static Release published(
            AsPublished then,
            CheckedPublication today,
            List<PublishedVersions.Version> versions,
            Optional<String> withoutReply,
            Function<String, Optional<byte[]>> files) {
        List<Release.Version> all = versions.stream()
                .map(PublishedVersions.Version::frozen)
                .map(frozen -> new Release.Version(frozen.version(), frozen.at(), frozen.correction()))
                .toList();
        return release(
                then.then(),
                then.result(),
                then.publication().withToday(today.today()),
                then.evidence(),
                new Release.Status.Published(all, Optional.empty()),
                then.withheld(),
                withoutReply,
                files);
    }

    private static Optional<Phrase.Name> publisher(Map<String, String> name) {
        return name.values().stream()
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(any -> new Phrase.Name(name.getOrDefault("en", any), name.getOrDefault("my", "")));
    }

    private static Release release(
            CheckRequest asked,
            CheckResult result,
            CheckedPublication checked,
            KeptCase.Evidence evidence,
            Release.Status status,
            Withheld withheld,
            Optional<String> withoutReply,
            Function<String, Optional<byte[]>> files) {
        return new Release(
                new Release.CaseTitle(
                        result.title(),
                        publisher(evidence.settings().settings().publisher()),
                        evidence.settings().settings().site()),
                OpenRecords.of(evidence.check().evidence(), withheld).shown(checked),
                texts(checked, files),
                evidence.check().evidence(),
                evidence.ledger().passages(),
                status,
                withoutReply,
                withheld.sources(),
                pictures(checked, evidence, withheld),
                asked.day());
    }

    /** Of each edition, all at the same time; drawn from the open evidence alone. */
    private static Map<Language, Pictures> pictures(
            CheckedPublication checked, KeptCase.Evidence evidence, Withheld withheld) {
        return checked.editions().stream()
                .distinct()
                .parallel()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> Pictures.of(
                                evidence.check().evidence(),
                                evidence.check().perspective(checked.sheet()),
                                withheld,
                                checked,
                                language)));
    }

    /** Each edition of a text of one's own; somebody else's text is not ours to print. */
    static Map<Language, Manuscript> texts(CheckedPublication checked, Function<String, Optional<byte[]>> files) {
        Map<Language, Manuscript> texts = new LinkedHashMap<>();
        if (!checked.sheet().isLayoutD()) {
            for (Language language : checked.editions()) {
                source(checked, language, files)
                        .ifPresent(source -> texts.put(
                                language,
                                Manuscript.read(
                                        source,
                                        language.code(),
                                        checked.sheet().claims().stream()
                                                .map(Claim::label)
                                                .collect(Collectors.toSet()))));
            }
        }
        return texts;
    }

    /** The text of one edition. */
    static Optional<PlainText> source(
            CheckedPublication checked, Language language, Function<String, Optional<byte[]>> files) {
        String path = "publications/" + checked.id() + "/" + language.code() + ".md";
        return files.apply(path).map(bytes -> PlainText.read(path, bytes, EditionReader.LARGEST));
    }
}
