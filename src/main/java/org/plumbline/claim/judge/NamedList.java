package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.ListWords;

/** A list of names in the prose: every entry must hold a name that the case knows. */
final class NamedList {
    private NamedList() {}

    /** The entries in which no name was read. */
    static List<String> unread(Binding binding) {
        StringBuilder masked = new StringBuilder(binding.text());
        for (Binding.Named name : binding.names()) {
            for (int i = name.span().start(); i < name.span().end(); i++) {
                masked.setCharAt(i, '\u0001');
            }
        }
        List<String> unread = new ArrayList<>();
        for (String entry : ListWords.in(binding.language()).parts(masked)) {
            boolean hasName = entry.indexOf('\u0001') >= 0;
            if (!hasName && !entry.isBlank()) {
                unread.add(entry.strip());
            }
        }
        return unread;
    }
}
