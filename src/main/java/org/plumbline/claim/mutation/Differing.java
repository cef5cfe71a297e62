package org.plumbline.claim.mutation;

/**
 * The words in which two texts differ, with whole words around them.
 *
 * @param was in the first text
 * @param now in the second
 */
record Differing(String was, String now) {
    static Differing between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        int start = head;
        while (start > 0 && before.charAt(start - 1) != ' ') {
            start--;
        }
        int behind = tail;
        while (behind > 0 && (!isBetweenWords(before, behind) || !isBetweenWords(after, behind))) {
            behind--;
        }
        if (start >= before.length() - behind || start >= after.length() - behind) {
            behind = Math.max(0, nextWord(before, behind));
        }
        return new Differing(
                before.substring(start, before.length() - behind).strip(),
                after.substring(start, after.length() - behind).strip());
    }

    /** Whether a space stands there, or a word begins there in one text only because a space was added. */
    private static boolean isBetweenWords(String text, int behind) {
        return text.charAt(text.length() - behind) == ' '
                && (behind == text.length() || text.charAt(text.length() - behind - 1) != ' ');
    }

    /** One word further behind, so that an inserted word has a neighbour. */
    private static int nextWord(String text, int behind) {
        int place = text.length() - behind;
        while (place < text.length() && text.charAt(place) == ' ') {
            place++;
        }
        while (place < text.length() && text.charAt(place) != ' ') {
            place++;
        }
        return text.length() - place;
    }
}
