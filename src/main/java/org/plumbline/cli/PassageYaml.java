package org.plumbline.cli;

import org.plumbline.evidence.Passage;

/** A passage as it is written into a file of records. */
final class PassageYaml {
    private PassageYaml() {}

    /** The record, each line ended by a line feed. */
    static String of(Passage passage) {
        StringBuilder yaml = new StringBuilder("- Passage: " + passage.id() + "\n");
        line(yaml, "source", passage.source());
        line(yaml, "capture", quoted(passage.capture()));
        passage.text().ifPresent(text -> line(yaml, "text", text.word()));
        line(yaml, "quote", quoted(passage.quote()));
        if (!passage.prefix().isEmpty()) {
            line(yaml, "prefix", quoted(passage.prefix()));
        }
        if (!passage.suffix().isEmpty()) {
            line(yaml, "suffix", quoted(passage.suffix()));
        }
        passage.offsets().ifPresent(at -> {
            line(yaml, "start", Long.toString(at.start()));
            line(yaml, "end", Long.toString(at.end()));
        });
        return yaml.toString();
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append("  ").append(key).append(": ").append(value).append('\n');
    }

    /** In double quotation marks, in which YAML 1.2 takes every sign as it stands but for these two. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
