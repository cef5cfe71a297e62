package org.plumbline.publication.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.report.ClaimCards;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.text.ClaimNames;
import org.plumbline.claim.text.Manuscript;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.publication.OpenLedger;
import org.plumbline.publication.picture.Pictures;

/**
 * Everything of one publication that its pages are made of.
 *
 * @param of the case
 * @param texts each edition as it is to be set; empty for somebody else's text, which is not ours to print (layout D)
 * @param illustrations the pictures in the texts, made anew, by their addresses as written; what is not among them gives way to its alternative
 * @param withoutReply why somebody else's text is published though its author was not asked, or not waited for
 * @param evidence all of it, also what withheld sources say
 * @param withheld ids of sources that must not leave the house
 * @param pictures of each edition, the same in page and PDF
 * @param today local to whoever publishes
 */
public record Release(
        CaseTitle of,
        CheckedPublication checked,
        Map<Language, Manuscript> texts,
        Map<String, Illustration> illustrations,
        CaseEvidence evidence,
        CheckedPassages passages,
        Status status,
        Optional<String> withoutReply,
        Set<String> withheld,
        Map<Language, Pictures> pictures,
        LocalDate today) {
    public Release {
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
        illustrations = java.util.Collections.unmodifiableMap(new TreeMap<>(illustrations));
        withheld = Set.copyOf(withheld);
        pictures = Map.copyOf(pictures);
    }

    /** Without pictures in its texts. */
    public Release(
            CaseTitle of,
            CheckedPublication checked,
            Map<Language, Manuscript> texts,
            CaseEvidence evidence,
            CheckedPassages passages,
            Status status,
            Optional<String> withoutReply,
            Set<String> withheld,
            Map<Language, Pictures> pictures,
            LocalDate today) {
        this(of, checked, texts, Map.of(), evidence, passages, status, withoutReply, withheld, pictures, today);
    }

    /** The same with these pictures in its texts. */
    public Release withIllustrations(Map<String, Illustration> made) {
        return new Release(
                of, checked, texts, made, evidence, passages, status, withoutReply, withheld, pictures, today);
    }

    /** The same with the zip by which a reader can check it; a draft has none. */
    public Release withBundle(Bundle bundle) {
        Status with = status instanceof Status.Published(List<Version> versions, Optional<Bundle> none)
                ? new Status.Published(versions, Optional.of(bundle))
                : status;
        return new Release(
                of, checked, texts, illustrations, evidence, passages, with, withoutReply, withheld, pictures, today);
    }

    /**
     * What pages say of the whole case.
     *
     * @param name in every language that it has
     * @param publisher who publishes, in every language that the name has; nobody where it is not said
     * @param site the address under which the pages will lie, ending with a slash; none where nobody said, and none is made up
     */
    public record CaseTitle(Phrase.Name name, Optional<Phrase.Name> publisher, Optional<String> site) {}

    /** Whether it was published. */
    public sealed interface Status {
        /**
         * Not published; its pages say DRAFT.
         *
         * @param failing what stops it, in the words of each language
         */
        record Draft(Map<Language, List<String>> failing) implements Status {}

        /**
         * Published.
         *
         * @param versions from the first to the one that is shown
         * @param bundle the zip by which a reader can check it, if there is one
         */
        record Published(List<Version> versions, Optional<Bundle> bundle) implements Status {
            public Published {
                versions = List.copyOf(versions);
            }

            Version latest() {
                return versions.getLast();
            }
        }
    }

    /**
     * One version.
     *
     * @param at when it was frozen; shown to the day (UTC)
     * @param correction what was corrected, in the publisher's words; empty for the first
     */
    public record Version(int number, Instant at, String correction) {}

    /**
     * The zip with rows and proofs.
     *
     * @param file its name in the publication's folder
     * @param sha256 in hexadecimal
     * @param size bytes
     */
    public record Bundle(String file, String sha256, long size) {}

    public String id() {
        return checked.id();
    }

    /** Whether nothing of it may be taken for published. */
    public boolean isDraft() {
        return status instanceof Status.Draft;
    }

    /** The languages that pages are made in, in the order of the sheet. */
    public List<Language> languages() {
        return checked.editions().stream().distinct().toList();
    }

    /** The languages that the sheet promises, now or for later, and no edition is in. */
    public List<Language> toFollow() {
        Sheet sheet = checked.sheet();
        return Stream.concat(sheet.languages().stream(), sheet.toFollow().stream())
                .flatMap(code -> Language.of(code).stream())
                .filter(language -> !checked.editions().contains(language))
                .toList();
    }

    /** The cards of one edition, in the order of its text. Every voice is told by its name, but what only withheld sources speak of by none. */
    public List<ClaimCard> cards(Language language) {
        return ClaimCards.of(checked, language, withheld.isEmpty() ? evidence::name : new VoiceNames(open()));
    }

    /** The evidence that a reader may be shown. */
    CaseEvidence open() {
        return withheld.isEmpty() ? evidence : CaseEvidence.of(OpenLedger.of(evidence.ledger(), withheld));
    }

    /** The pictures of one edition. */
    public Pictures pictures(Language language) {
        return pictures.getOrDefault(language, Pictures.NONE);
    }

    /** The ids of the case that each claim names, by its label. */
    Map<String, List<String>> named() {
        return checked.sheet().claims().stream()
                .collect(Collectors.toMap(Claim::label, ClaimNames::of, (one, same) -> one));
    }

    /** The title of one edition: its first heading, else what the sheet says. Of somebody else's text it says whose, so that nobody takes our page for theirs. */
    public String title(Language language) {
        Sheet sheet = checked.sheet();
        if (sheet.isLayoutD()) {
            Messages messages = Messages.in(language);
            return sheet.author()
                    .map(author -> messages.say("site.foreign.title", evidence.name(author), sheet.title()))
                    .orElseGet(() -> messages.say("site.foreign.title.unnamed", sheet.title()));
        }
        return Optional.ofNullable(texts.get(language)).flatMap(Titles::of).orElse(sheet.title());
    }
}
