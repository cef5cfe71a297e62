package org.plumbline.publication.site;

import org.plumbline.language.Messages;

/** The band on every page of what was not published. */
final class Draft {
    private Draft() {}

    static void set(Markup out, Release release, Messages messages) {
        if (release.isDraft()) {
            out.element("div", messages.say("site.draft"), "class", "draft", "role", "note")
                    .line();
        }
    }
}
