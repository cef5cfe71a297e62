package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.publication.pdf.PdfEdition;
import org.plumbline.publication.pdf.PdfResult;
import org.plumbline.publication.site.Address;
import org.plumbline.publication.site.PrintEdition;
import org.plumbline.publication.site.Release;

/**
 * What stops pages of a text before any is made.
 *
 * @param withoutReply why somebody else's text is published though its author was not asked, or not waited for
 * @param cards the claims that shall have a picture card
 */
record SiteFaults(CheckRequest asked, Optional<String> withoutReply, Set<String> cards) {
    /**
     * A text before its pages are made.
     *
     * @param faults why none can be made
     * @param release what was looked at; not there where a version that was published before is shown again
     */
    record Looked(List<Diagnostic> faults, Optional<Release> release) {}

    /**
     * Why no pages can be made of a text as it stands. A draft may fail, and what was published may have come to fail since; neither may let
     * out what must not leave the house. Letters that no font has are looked for here only where the text is yet to be frozen; else its PDF
     * tells, before anything is written.
     *
     * @param files each read once, for all that is done with it
     */
    Looked look(
            CheckResult result, KeptCase.Evidence evidence, Function<String, Optional<byte[]>> files, boolean draft) {
        List<Diagnostic> faults = new ArrayList<>();
        Optional<Release> release = Optional.empty();
        for (CheckedPublication publication : result.publications()) {
            faults.addAll(shownFaults(publication, files));
            boolean shownAgain =
                    !draft && isPublished(publication.id(), evidence.ledger().past());
            if (!shownAgain) {
                Release made = Releases.draft(asked, result, evidence, files);
                faults.addAll(draft ? List.of() : missing(made));
                release = Optional.of(made);
            }
            if (!draft && (publication.mayBePublished() || shownAgain)) {
                unanswered(publication.sheet()).ifPresent(faults::add);
            }
        }
        return new Looked(faults, release);
    }

    /** Why nothing of it may be shown to anybody, in whatever form. */
    private List<Diagnostic> shownFaults(CheckedPublication publication, Function<String, Optional<byte[]>> files) {
        List<Diagnostic> faults = new ArrayList<>();
        Releases.texts(publication, files)
                .forEach((language, text) -> Address.refused(text)
                        .forEach(address -> faults.add(fault(Releases.source(publication, language, files), address))));
        faults.addAll(TextPictures.of(asked.folder(), publication, files).allFaults());
        repliedLater(publication.sheet()).ifPresent(faults::add);
        cards.stream()
                .filter(label -> publication.sheet().claim(label).isEmpty())
                .forEach(label -> faults.add(Diagnostic.error(
                        "E189",
                        new Place(publication.sheet().path(), 1, 1),
                        Phrase.of("publication.E189", label),
                        Phrase.of("publication.E189.help"))));
        publication.diagnostics().stream()
                .filter(diagnostic -> BundleCommand.MUST_NOT_LEAVE.contains(diagnostic.code()))
                .forEach(faults::add);
        return faults;
    }

    /** Nobody has an answer of tomorrow. */
    private Optional<Diagnostic> repliedLater(Sheet sheet) {
        return sheet.asked()
                .flatMap(Sheet.Asked::reply)
                .filter(reply -> reply.on().filter(asked.day()::isBefore).isPresent())
                .map(reply -> Diagnostic.error(
                        "E197",
                        reply.place(),
                        Phrase.of("publication.E197.later", reply.on().orElseThrow(), asked.day()),
                        Phrase.of("publication.E197.later.help")));
    }

    /** Somebody else's text is published when its author was asked and answered, or had the time that was given. */
    private Optional<Diagnostic> unanswered(Sheet sheet) {
        Optional<Sheet.Asked> question = sheet.asked();
        boolean had = question.filter(one -> !one.isWaiting(asked.day())).isPresent();
        if (!sheet.isLayoutD() || withoutReply.isPresent() || had) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.error(
                "E197",
                question.map(Sheet.Asked::place).orElseGet(() -> new Place(sheet.path(), 1, 1)),
                question.map(one -> Phrase.of("publication.E197.waiting", one.until()))
                        .orElseGet(() -> Phrase.of("publication.E197")),
                question.map(one -> Phrase.of("publication.E197.waiting.help", one.until()))
                        .orElseGet(() -> Phrase.of("publication.E197.help"))));
    }

    /** Letters that no font of ours has: in a PDF they would be boxes. */
    List<Diagnostic> missing(Release release) {
        return release.languages().parallelStream()
                .map(language -> missing(
                        release,
                        language,
                        PdfEdition.missing(PrintEdition.text(release, language), PrintEdition.meta(release, language))))
                .flatMap(List::stream)
                .toList();
    }

    /** The same of letters that were missed when a PDF was made. */
    List<Diagnostic> missing(Release release, Language language, List<PdfResult.Missing> letters) {
        return new LetterPlaces(asked.folder(), release.evidence().ledger()).faults(release.id(), language, letters);
    }

    private static Diagnostic fault(Optional<PlainText> source, String address) {
        PlainText text = source.orElseThrow();
        return Diagnostic.error(
                "E196",
                text.place(Math.max(0, text.text().indexOf(address))),
                Phrase.of("publication.E196", address),
                Phrase.of("publication.E196.help"));
    }

    /** Whether the text as it stands was published, and so has only to be shown with what has become of it. */
    boolean isPublished(String id, Past past) {
        PublishedVersions versions = PublishedVersions.read(asked.folder(), id, past);
        return versions.problems().stream().noneMatch(Diagnostic::isError)
                && versions.latest()
                        .filter(latest -> latest.act().isPresent())
                        .filter(latest -> FrozenState.isUnchanged(asked.folder(), latest.frozen()))
                        .isPresent();
    }
}
