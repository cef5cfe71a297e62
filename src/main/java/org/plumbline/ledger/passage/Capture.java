package org.plumbline.ledger.passage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Source;
import org.plumbline.ledger.history.Deed;

/**
 * Bytes in custody: every act of taking them, and what became of their text.
 *
 * @param sha256 the digest of the bytes
 * @param takings in the order in which the bytes were obtained; never empty
 * @param texts as they were read, the first reading first; usually one
 * @param refusals why the text could not be read, if somebody tried in vain
 */
public record Capture(String sha256, List<Taking> takings, List<Deed.TextRead> texts, List<Deed.TextRefused> refusals) {
    public Capture {
        takings =
                takings.stream().sorted(Comparator.comparing(Taking::obtained)).toList();
        texts = List.copyOf(texts);
        refusals = List.copyOf(refusals);
    }

    /**
     * One act of custody.
     *
     * @param recorder the role or pseudonym
     * @param at when it was recorded
     */
    public record Taking(Custody custody, String recorder, Instant at) {
        /** When the bytes were obtained; when it was recorded, where nobody says. */
        public Instant obtained() {
            return custody.value(Detail.OBTAINED).flatMap(Taking::moment).orElse(at);
        }

        private static Optional<Instant> moment(String text) {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException inOtherWords) {
                return Optional.empty();
            }
        }

        /** Whether these bytes were taken as a capture of a source: it is named, or the addresses are the same. */
        boolean isOf(Source source) {
            return custody.value(Detail.SOURCE).filter(source.id()::equals).isPresent()
                    || custody.value(Detail.ADDRESS)
                            .filter(address -> Address.same(address, source.address()))
                            .isPresent();
        }

        boolean hasAddressOf(Taking other) {
            return custody.value(Detail.ADDRESS)
                    .filter(address -> other.custody
                            .value(Detail.ADDRESS)
                            .filter(theirs -> Address.same(address, theirs))
                            .isPresent())
                    .isPresent();
        }
    }

    /** When the bytes were first obtained. */
    public Instant obtained() {
        return takings.getFirst().obtained();
    }

    /** When the bytes were last obtained. */
    public Instant lastObtained() {
        return takings.getLast().obtained();
    }

    /** Whether it is a capture of this source. */
    public boolean isOf(Source source) {
        return takings.stream().anyMatch(taking -> taking.isOf(source));
    }

    /** Whether both were taken from one address. */
    public boolean sharesAddressWith(Capture other) {
        return takings.stream().anyMatch(taking -> other.takings.stream().anyMatch(taking::hasAddressOf));
    }

    /** Whether nobody has tried to read its text yet. */
    public boolean isUnread() {
        return texts.isEmpty() && refusals.isEmpty();
    }

    /** The first digits of the digest, by which a passage names it. */
    public String shortName() {
        return sha256.substring(0, 16);
    }
}
