package org.plumbline.publication.site;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Source;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Statement;

/**
 * What readers are told that a voice is called: its name where it speaks in anything that they may see, else neither name nor id. That an
 * organization has an open record of its own does not tell that it spoke to us.
 */
final class VoiceNames implements Function<String, Phrase.Name> {
    private static final String UNNAMED = "site.card.voice.unnamed";

    private final CaseEvidence open;
    private final Set<String> speaking = new HashSet<>(Set.of(Attribution.UNKNOWN_VOICE, Attribution.OWN_VOICE));

    /** @param open the evidence that a reader may be shown */
    VoiceNames(CaseEvidence open) {
        this.open = open;
        open.sources().all().stream().map(Source::id).map(open.sources()::voice).forEach(speaking::add);
        open.ledger().entities().stream()
                .flatMap(entity -> entity.statements().stream())
                .map(Statement::originator)
                .forEach(speaking::add);
    }

    @Override
    public Phrase.Name apply(String voice) {
        return speaking.contains(voice)
                ? open.name(voice)
                : new Phrase.Name(
                        Messages.in(Language.ENGLISH).say(UNNAMED),
                        Messages.in(Language.BURMESE).say(UNNAMED));
    }
}
