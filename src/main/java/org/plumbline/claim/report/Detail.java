package org.plumbline.claim.report;

import java.util.List;

/**
 * One labelled line under a diagnostic, in the reader's language: a window, a list of evidence, what was left out.
 *
 * @param key names the kind of line in every language, e.g. {@code left-out}
 * @param parts each to be kept together where it fits on a line
 */
record Detail(String key, String label, List<String> parts) {
    Detail {
        parts = List.copyOf(parts);
    }
}
