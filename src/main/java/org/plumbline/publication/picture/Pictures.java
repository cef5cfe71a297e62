package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.engagement.Network;
import org.plumbline.incident.Incident;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.publication.Withheld;
import org.plumbline.quantity.Window;

/**
 * The pictures of one edition: of what its judgements count, and of nothing that is withheld or sealed.
 *
 * @param drawn in the order in which a page shows them; a kind for which there is nothing to draw is not there
 * @param missing why incidents that were counted are in no picture, in words
 */
public record Pictures(List<Picture> drawn, List<String> missing) {
    /** None, and nothing to say of it. */
    public static final Pictures NONE = new Pictures(List.of(), List.of());

    public Pictures {
        drawn = List.copyOf(drawn);
        missing = List.copyOf(missing);
    }

    public boolean isEmpty() {
        return drawn.isEmpty() && missing.isEmpty();
    }

    /**
     * Draws them.
     *
     * @param evidence the open evidence of the case, never what is sealed
     * @param perspective from which the publication was judged
     */
    public static Pictures of(
            CaseEvidence evidence,
            Perspective perspective,
            Withheld withheld,
            CheckedPublication publication,
            Language language) {
        Judge judge = new Judge(evidence, perspective);
        Shown shown = Shown.of(evidence, withheld, language);
        Used used = Used.of(shown, judge, publication, language);
        return new Drawing(shown, used, judge, Messages.in(language)).all();
    }

    private record Drawing(Shown shown, Used used, Judge judge, Messages messages) {
        Pictures all() {
            List<Occurrence> occurrences = used.occurrences();
            List<String> missing = new ArrayList<>();
            if (used.unlisted() > 0) {
                missing.add(messages.say("picture.too-many", used.unlisted()));
            }
            return new Pictures(
                    Stream.of(timeline(occurrences), counts(occurrences), places(), together())
                            .flatMap(Optional::stream)
                            .toList(),
                    missing);
        }

        private Optional<Picture> timeline(List<Occurrence> occurrences) {
            Declared declared = new Declared(shown, used, judge::accepts, judge::happened);
            List<String> notes = ofIncidents(!occurrences.isEmpty());
            undated(used.incidents().size() - occurrences.size() + declared.undated(), notes);
            return new TimelinePicture(
                            declared.events(), declared.rows(), occurrences, declared.flags(), notes, shown.language())
                    .draw();
        }

        private Optional<Picture> counts(List<Occurrence> occurrences) {
            List<String> notes = ofIncidents(true);
            undated(used.incidents().size() - occurrences.size(), notes);
            return new CountsPicture(occurrences, windows(), notes, shown.language()).draw();
        }

        private Optional<Picture> places() {
            Places places = new Places(shown, used);
            List<String> notes = ofIncidents(true);
            Places.Counted<MapPicture.Place> ground = places.onGround();
            if (!ground.places().isEmpty()) {
                if (ground.elsewhere() > 0) {
                    notes.add(messages.say("picture.nowhere", ground.elsewhere()));
                }
                return new MapPicture(ground.places(), notes, shown.language()).draw();
            }
            Places.Counted<Places.At> level = places.byLevel();
            notes.add(messages.say("picture.no-map"));
            if (level.elsewhere() > 0) {
                notes.add(messages.say("picture.no-one-place", level.elsewhere()));
            }
            return new PlacesPicture(level.places(), notes, shown.language()).draw();
        }

        private Optional<Picture> together() {
            Network network = Network.of(
                    shown.open().ledger(), shown.open().sources(), shown.open().hierarchy(), judge::accepts);
            Bodies bodies = new Bodies(shown, used, network);
            List<String> notes = new ArrayList<>(List.of(messages.say("engagement.no-finding")));
            undated(bodies.undated(), notes);
            return new TogetherPicture(bodies.all(), notes, shown.language()).draw();
        }

        private void undated(int count, List<String> notes) {
            if (count > 0) {
                notes.add(messages.say("picture.undated", count));
            }
        }

        /** What a reader must know of any picture of incidents. */
        private List<String> ofIncidents(boolean any) {
            List<String> notes = new ArrayList<>();
            if (!any) {
                return notes;
            }
            notes.add(messages.say("picture.used-only"));
            long twins = used.incidents().stream()
                    .filter(one -> used.isCertain(one.id()))
                    .map(Incident::possiblySame)
                    .filter(same -> !same.isEmpty())
                    .count();
            if (twins > 0) {
                notes.add(messages.say("picture.twins", twins));
            }
            if (used.leftOut() > 0) {
                notes.add(messages.say("picture.left-out", used.leftOut()));
            }
            return notes;
        }

        /** Claims of one window are named together, by the numbers of their notes. */
        private Map<String, Window> windows() {
            Map<String, Window> named = new LinkedHashMap<>();
            used.windows()
                    .forEach((window, notes) -> named.put(messages.say("picture.claims", notes.size(), notes), window));
            return named;
        }
    }
}
