package org.plumbline.ledger.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** What people are told about bad input, as one line of text: {@code E017 records/a.yaml:3:9 what is wrong | what to do}. */
final class Complaint {
    /** A small vocabulary that the tests build on; it stands in its own file. */
    private static final String WORDS = """
            - Source: bni
              publisher: BNI
            - Source: dvb
              publisher: DVB
            - State: laos
              name: Laos
            - State: myanmar
              name: Myanmar
            - Place: yae-htwet
              name: Yae Htwet
            - Kind: air-strike
              name: air strike
            - Measure: civilians-killed
              name: civilians killed
              unit: person
            """;

    private Complaint() {}

    static List<String> in(String yaml) {
        return in(yaml.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> in(byte[] bytes) {
        RecordFile words = RecordFiles.read("records/z.yaml", WORDS.getBytes(StandardCharsets.UTF_8), "en");
        RecordFile file = RecordFiles.read("records/a.yaml", bytes, "en");
        return lines(CaseCheck.check(List.of(file, words), List.of()));
    }

    static List<String> lines(List<Problem> problems) {
        Messages english = Messages.in(Language.ENGLISH);
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.place() + " " + english.say(problem.message()) + " | "
                        + english.say(problem.help()))
                .toList();
    }
}
