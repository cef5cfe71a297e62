package org.plumbline.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are hostile or broken: each is refused with its place and what to do. */
class UnreadableRecordsTest {
    private static void only(String yaml, String start, String help) {
        assertThat(Complaint.in(yaml))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(start)
                .contains(help);
    }

    @Test
    void aliasesThatExplodeAreRefusedAtTheFirstAnchor() {
        StringBuilder bomb = new StringBuilder("- a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("- a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ",").repeat(9))
                    .append("]\n");
        }
        only(bomb.toString(), "E007 records/a.yaml:1:7 “&a0”", "no anchors");
    }

    @Test
    void anAliasAloneIsRefused() {
        only("- Kind: raid\n  name: *other\n", "E007 records/a.yaml:2:9 “*other”", "quotation marks");
    }

    @Test
    void customTagsAreRefused() {
        only(
                "- Kind: raid\n  name: !!java.net.URL [\"http://x.org\"]\n",
                "E007 records/a.yaml:2:9 “tag:yaml.org,2002:java.net.URL”",
                "tags (!)");
        only("- Kind: raid\n  name: !secret x\n", "E007 records/a.yaml:2:9 “!secret”", "tags (!)");
    }

    @Test
    void mergeKeysAreRefused() {
        only("- Kind: raid\n  name: x\n  <<: {note: y}\n", "E007 records/a.yaml:3:3 “<<”", "merge keys");
    }

    @Test
    void aSecondDocumentInAFileIsRefused() {
        only("- Kind: raid\n  name: x\n---\n- Kind: b\n", "E007 records/a.yaml:3:1 “---”", "second documents");
    }

    @Test
    void theSameKeyTwiceIsAnErrorThatNamesBothLines() {
        only(
                "- Kind: raid\n  name: x\n  note: a\n  note: b\n",
                "E008 records/a.yaml:4:3 “note” stands twice in the same record; it stands first on line 3",
                "one list");
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("records"));
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("records/big.yaml").toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        RecordFile big = RecordFiles.readAll(folder, "en").getFirst();
        assertThat(Complaint.lines(big.problems()))
                .containsExactly(
                        "E001 records/big.yaml:1:1 this file is 50 MB; records are read up to a limit | "
                                + "keep record files below 20 MB: split the file, or put long lists of incidents into a table (incidents/*.csv)");
    }

    @Test
    void listsNestedTenThousandDeepAreRefusedWhereTheyGetTooDeep() {
        only("- Kind: raid\n  name: " + "[".repeat(10_000), "E009 records/a.yaml:2:20", "bracket");
        only("- Kind: raid\n  name: " + "{a: ".repeat(10_000), "E009 records/a.yaml:2:", "bracket");
        StringBuilder stairs = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            stairs.append("- ");
        }
        only(stairs.toString(), "E009 records/a.yaml:1:", "bracket");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirPlace() {
        byte[] bytes = "- Kind: raid\n  name: caf_\n".getBytes(StandardCharsets.ISO_8859_1);
        bytes[24 - 1] = (byte) 0xE9;
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\u00e9');
        assertThat(Complaint.in(bytes))
                .containsExactly("E002 records/a.yaml:2:" + (place - 12)
                        + " this is not UTF-8: the byte 0xE9 does not belong here | "
                        + "open the file in your editor and save it again with the encoding UTF-8");
    }

    @Test
    void utf16IsNamedAsSuch() {
        for (var charset : new java.nio.charset.Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
            assertThat(Complaint.in("- Kind: raid\n  name: x\n".getBytes(charset)))
                    .containsExactly("E003 records/a.yaml:1:1 this file is UTF-16, not UTF-8 | "
                            + "open the file in your editor and save it again with the encoding UTF-8");
        }
    }

    @Test
    void aByteOrderMarkIsSkippedAndSaid() {
        String marked = "\uFEFF- Kind: raid\n  name: x\n";
        only(marked, "E004 records/a.yaml:1:1", "not “UTF-8 with BOM”");
        RecordFile file = RecordFiles.read("a", marked.getBytes(StandardCharsets.UTF_8), "en");
        assertThat(file.statements()).hasSize(1);
        assertThat(file.problems()).noneMatch(Problem::isError);
    }

    @Test
    void marksThatTurnTheDirectionOfWritingAreRefusedEvenInComments() {
        only("- Kind: raid\n  name: a\u202Eb\n", "E005 records/a.yaml:2:10", "delete the character");
        only("- Kind: raid\n  name: a # \u2066\n", "E005 records/a.yaml:2:13", "delete the character");
        only("- Kind: raid\n  name: \"a\\u202Eb\"\n", "E005 records/a.yaml:2:9", "delete the character");
    }

    @Test
    void controlCharactersAreRefused() {
        only("- Kind: raid\n  name: a\u0007b\n", "E005 records/a.yaml:2:10", "U+0007");
        only("- Kind: raid\n  name: \"a\\0b\"\n", "E005 records/a.yaml:2:9", "U+0000");
        only("- Kind: raid\n  name: \"\\ud800\"\n", "E0", " | ");
    }

    @Test
    void charactersOfNoWidthAreRefusedInFiguresButNotInNames() {
        String report = "- Report: r\n  kind: air-strike\n  date: 2025-04-18\n  source: bni\n  civilians-killed: ";
        only(report + "2\u200B4\n", "E005 records/a.yaml:5:21", "U+200B");
        assertThat(Complaint.in("- Kind: raid\n  name: လေ\u200Bကြောင်း\n")).isEmpty();
    }

    @Test
    void aFigureThatYamlMistakesForABlockIsExplained() {
        only(
                "- Report: r\n  civilians-killed: >120\n  source: bni\n",
                "E006 records/a.yaml:2:",
                "between quotation marks: \">120\"");
    }

    @Test
    void indentingWithTabsIsExplained() {
        only("- Kind: raid\n\tname: x\n", "E006 records/a.yaml:2:1", "spaces, not with tabs");
    }

    @Test
    void whatIsNoListOfRecordsIsExplained() {
        only("name: x\n", "E010 records/a.yaml:1:1", "- Schema: id");
        only("just words\n", "E010 records/a.yaml:1:1", "- Schema: id");
        only("- name: x\n  Kind: raid\n", "E010 records/a.yaml:2:3", "put “Kind: …” first");
    }

    @Test
    void anEmptyCaseSaysHowToStart() {
        assertThat(Complaint.lines(CaseCheck.check(java.util.List.of(), java.util.List.of())))
                .containsExactly("E038 records:1:1 this case has no records yet | start with: plumbline new CASE");
    }
}
