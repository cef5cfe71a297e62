package org.plumbline.claim.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Place;

/**
 * A claim sheet: what one publication asserts, for all its editions.
 *
 * @param title the publication's title, for people
 * @param dated the day the publication carries; nothing dated after it supports it (law 7)
 * @param author id of the text's author; a text is never evidence for itself (law 4)
 * @param languages BCP 47 codes of the editions that there must be
 * @param toFollow those of editions that are promised for later: they are not read, and pages say that they follow
 * @param texts for layout D: the texts of others that are checked; empty for layout A
 * @param asked whether those whom the text is about, or its author, were asked what they say to it
 */
public record Sheet(
        String path,
        String title,
        LocalDate dated,
        Optional<String> author,
        List<String> languages,
        List<String> toFollow,
        List<ForeignText> texts,
        Optional<Asked> asked,
        List<Claim> claims,
        List<Opinion> opinions,
        List<Waiver> waivers,
        List<Mark> marks) {
    public Sheet {
        languages = List.copyOf(languages);
        toFollow = List.copyOf(toFollow);
        texts = List.copyOf(texts);
        claims = List.copyOf(claims);
        opinions = List.copyOf(opinions);
        waivers = List.copyOf(waivers);
        marks = List.copyOf(marks);
    }

    /** Whether the text is somebody else's, left untouched and anchored by quotation. */
    public boolean isLayoutD() {
        return !texts.isEmpty();
    }

    public Optional<Claim> claim(String label) {
        return claims.stream().filter(claim -> claim.label().equals(label)).findFirst();
    }

    /**
     * A text of somebody else's.
     *
     * @param location a path, relative to the case folder
     * @param sha256 digest of its bytes, in lower-case hexadecimal
     */
    public record ForeignText(String language, String location, String sha256, Place place) {}

    /**
     * A question to those whom the text is about, or to the author of a text that is checked.
     *
     * @param on the day of the question
     * @param until the last day for an answer
     * @param reply empty if nothing came
     */
    public record Asked(LocalDate on, LocalDate until, Optional<Reply> reply, Place place) {
        /** Whether an answer may still come on this day. */
        public boolean isWaiting(LocalDate day) {
            return reply.isEmpty() && !day.isAfter(until);
        }
    }

    /**
     * What was answered.
     *
     * @param words in their own words
     * @param on the day it came, never before the question; empty where nobody wrote it down
     */
    public record Reply(String words, Optional<LocalDate> on, Place place) {}

    /** A phrase that is an opinion: shown as such, never judged. */
    public record Opinion(String words, Place place) {}

    /** What a second person says of a claim that no machine can check (law 14). */
    public record Mark(String label, Review review, String by, Place place) {}

    public enum Review {
        UNCHECKED,
        CHECKED,
        CLEARED
    }

    /** Something that would fail and is let through, with the reason, which is printed. */
    public sealed interface Waiver {
        String because();

        Place place();

        /** A claim that is not judged. */
        record OfClaim(String label, String because, Place place) implements Waiver {}

        /** A figure, date, quotation or name in the text that is bound to no claim. */
        record OfText(String words, String because, Place place) implements Waiver {}

        /** A difference of hedge between the editions, passed by a second person. */
        record OfParity(String label, String because, String by, Place place) implements Waiver {}
    }
}
