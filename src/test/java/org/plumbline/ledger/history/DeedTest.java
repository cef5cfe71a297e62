package org.plumbline.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ledger.history.Given.NOON;
import static org.plumbline.ledger.history.Given.place;
import static org.plumbline.ledger.history.Given.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;

/** What is done with evidence stands in the same history as the statements, and comes back as it was. */
final class DeedTest {
    private static final String DIGEST = "a1".repeat(32);

    @TempDir
    Path folder;

    @Test
    void everyKindOfDeedIsReadBackAsItWasRecorded() {
        List<Deed> all = List.of(
                new Deed.Captured(custody("“မြန်မာ” \\ \"twice\"\t\n\u0001 𐍈")),
                new Deed.TextRead(DIGEST, "b2".repeat(32), "", "parsed", "Tika 3.3.1"),
                new Deed.TextRead(DIGEST, "b2".repeat(32), "c3".repeat(32), "ocr", "Tesseract 5"),
                new Deed.TextRefused(DIGEST, "text.refused.encrypted", "Tika 3.3.1"),
                new Deed.Sealed(DIGEST, "records", Optional.of(LocalDate.of(2027, 1, 1)), "b2".repeat(32)),
                new Deed.Sealed(DIGEST, "network", Optional.empty(), ""),
                new Deed.Destroyed(DIGEST),
                new Deed.Published("statement-april", DIGEST));

        record(all);

        History history = History.read(folder.resolve("history"), "desk");
        assertThat(history.problems()).isEmpty();
        assertThat(history.deeds().stream().map(Done::deed)).containsExactlyElementsOf(all);
        assertThat(history.deeds().getFirst()).isEqualTo(new Done(all.getFirst(), "desk", 2, NOON));
    }

    @Test
    void aBatchOfStatementsAloneIsReadByOlderVersionsToo() throws Exception {
        Given.record(folder, "desk", NOON, text("records/a.yaml", place(1)));

        assertThat(Files.readString(folder.resolve("desk.jsonl")))
                .contains("\"format\":1")
                .doesNotContain("\"format\":2");
    }

    @Test
    void statementsAndDeedsFollowEachOtherInOneHistory() {
        Given.record(folder.resolve("history"), "desk", NOON, text("records/a.yaml", place(1)));
        record(List.of(new Deed.Destroyed(DIGEST)));
        Given.record(folder.resolve("history"), "desk", NOON, text("records/a.yaml", place(1), place(2)));

        History history = History.read(folder.resolve("history"), "desk");
        assertThat(history.problems()).isEmpty();
        assertThat(history.standing()).hasSize(2);
        assertThat(history.deeds()).hasSize(1);
    }

    @Test
    void theSameBytesTakenTwiceAreOneObjectWithTwoActs() {
        record(List.of(new Deed.Captured(custody("first"))));
        record(List.of(new Deed.Captured(custody("second"))));

        assertThat(History.read(folder.resolve("history"), "desk").deeds()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"act\":\"destroy\",\"commitment\":\"../../etc/passwd\"",
                "\"act\":\"destroy\"",
                "\"act\":\"seal\",\"commitment\":\"" + "a1a1a1a1a1a1a1a1" + "\",\"kind\":\"records\"",
                "\"act\":\"capture\",\"sha256\":\"a1\",\"size\":1,\"type\":\"text/html\",\"method\":\"fetched\"",
                "\"act\":\"publish\",\"publication\":\"a\",\"sha256\":\"A1\"",
                "\"act\":\"no-text\",\"capture\":\"x\",\"because\":\"y\"",
            })
    void aDeedWithoutWhatItNeedsOrWithAStrangeDigestIsRefused(String fields) throws Exception {
        Path histories = Files.createDirectories(folder.resolve("history"));
        byte[] begin = line("{\"act\":\"begin\",\"format\":2,\"at\":\"2025-04-23T12:00:00Z\",\"by\":\"desk\"");
        byte[] deed = line("{" + fields);
        Chain chain = new Chain(Chain.START);
        StringBuilder all = new StringBuilder();
        for (byte[] bytes : List.of(begin, deed)) {
            chain.follow(bytes, 0, bytes.length);
            all.append(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                    .append(",\"chain\":\"")
                    .append(new String(chain.head(), java.nio.charset.StandardCharsets.US_ASCII))
                    .append("\"}\n");
        }
        Files.writeString(histories.resolve("desk.jsonl"), all);

        History history = History.read(histories, "desk");

        assertThat(history.isBroken()).isTrue();
        assertThat(history.problems().getFirst().code()).isEqualTo("E082");
    }

    private static byte[] line(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void record(List<Deed> deeds) {
        Recorder.Result result =
                new Recorder(folder, "desk", InstantSource.fixed(NOON), Duration.ofSeconds(5)).take(deeds, List.of());
        assertThat(result).isInstanceOf(Recorder.Result.Done.class);
    }

    private static Custody custody(String title) {
        Map<Detail, Known> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            details.put(detail, new Known.NotObtained("not-said"));
        }
        details.put(Detail.TITLE, new Known.Value(title));
        return new Custody(DIGEST, 12_345_678_901L, "text/html", Custody.Method.FETCHED, details);
    }
}
