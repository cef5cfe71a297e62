package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

/**
 * Marker strings stand in every field of a sealed file. No command, format, message, file name or file of the case tells any of them: not
 * without the passphrase, and not with it either, but for {@code reveal}, which is asked to.
 */
final class ConfidentialMarkersTest {
    private static final String PASSPHRASE = "seven quiet boats at the old ferry";

    /** Every field of a source, a person, an engagement, a report, a quotation and a consent holds a marker. */
    private static final String SEALED = """
            - Source: mark-source-id
              publisher: Mark Publisher Zaw
              title: {en: Mark Title Nilar, my: မှတ်တိုင်ခေါင်းစဉ်}
              address: https://mark-address.example/secret
              published: 2025-03-17
              language: en
              kind: testimony
              author: mark-person-id
              confidential: yes
              note: Mark Note Thiri
              alias: Mark Alias Kyaw
              summary: Mark Summary Phyo

            - Person: mark-person-id
              name: {en: Mark Person Htet, my: မှတ်တိုင်လူအမည်}
              alias: Mark Nickname Wai
              role: Mark Role Ferryman

            - Consent: mark-consent-id
              of: mark-source-id
              purpose: publication
              audience: public
              note: Mark Consent Note

            - Report: mark-report-id
              kind: raid
              actor: column
              date: 2025-03-11
              place: mill
              source: mark-source-id
              civilians-killed: {value: 13, passage: "Mark Passage Moe", according to: mark-person-id}
              note: Mark Report Note

            - Quotation: mark-quotation-id
              speaker: mark-person-id
              words: {value: "Mark Quoted Words Lwin", lang: en}
              date: 2025-03-12
              source: mark-source-id
            """;

    private static final List<String> MARKERS = List.of(
            "mark-",
            "Mark Publisher Zaw",
            "Mark Title",
            "မှတ်တိုင်",
            "mark-address.example",
            "Mark Note",
            "Mark Alias",
            "Mark Summary",
            "Mark Person",
            "Mark Nickname",
            "Mark Role",
            "Mark Consent",
            "Mark Passage",
            "Mark Report",
            "Mark Quoted",
            "marked-file-name");

    private static final String OPEN = """
            - Source: post-1
              publisher: Lindale Post
              published: 2025-03-12
              kind: press
            - Organization: column
              name: The Column
            - Place: mill
              name: The Mill
            - Kind: raid
              name: raid
            - Measure: civilians-killed
              name: civilians killed
              unit: person
            - Report: mill-raid
              kind: raid
              actor: column
              date: 2025-03-10
              place: mill
              source: post-1
              civilians-killed: 24
            """;

    private static final String SHEET = """
            publication "The raids on the mill"
            dated 2025-03-20
            languages en
            claim killed: sum of civilians-killed by column, in mill, until 2025-03-19
            claim raids: count of incidents by column, in mill, until 2025-03-19
            claim early: count of incidents by column, in mill, on ?
            """;

    @TempDir
    Path folder;

    @Test
    void nothingThatIsSealedIsToldByAnythingButReveal() throws IOException {
        Path home = Files.createDirectories(folder.resolve("case"));
        Path secret = Files.writeString(folder.resolve("passphrase"), PASSPHRASE + "\n");
        write(home, "case.yaml", "title: Mill\nlanguages: [en, my]\nzone: Asia/Yangon\n");
        write(home, "records/open.yaml", OPEN);
        write(home, "publications/mill/sheet.claims", SHEET);
        write(
                home,
                "publications/mill/en.md",
                "[At least 37 civilians][killed] died in [at least two raids][raids]. [At least one raid hit The Mill on 10"
                        + " March 2025][early].\n");
        Path draft = Files.writeString(folder.resolve("marked-file-name.yaml"), SEALED);
        Ran recorded = ran("record", home.toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();

        List<Ran> all = new ArrayList<>();
        all.add(ran("seal", home.toString(), draft.toString(), "--passphrase-file", secret.toString()));
        assertThat(all.getFirst().status()).as(all.getFirst().err()).isZero();
        assertThat(draft).doesNotExist();
        Ran openly = ran("check", home.toString());
        Ran sealed = ran("check", home.toString(), "--sealed", "--passphrase-file", secret.toString());
        assertThat(openly.status())
                .as("37 and two raids are not shown by open evidence")
                .isEqualTo(1);
        assertThat(sealed.status()).as(sealed.out() + sealed.err()).isZero();
        all.add(openly);
        all.add(sealed);
        all.addAll(everyCommand(home, secret));

        for (Ran one : all) {
            assertNothingIn(one.out() + one.err(), "an output");
        }
        assertNothingOnTheDisk();
        assertThat(ran("reveal", home.toString(), "--passphrase-file", secret.toString())
                        .out())
                .contains("marked-file-name");
    }

    private List<Ran> everyCommand(Path home, Path secret) {
        List<Ran> all = new ArrayList<>();
        String name = home.toString();
        for (String format : List.of("text", "json", "sarif", "html")) {
            all.add(ran("check", name, "--format", format));
            all.add(ran(
                    "check", name, "--today", "--sealed", "--passphrase-file", secret.toString(), "--format", format));
            all.add(ran(
                    "check",
                    name,
                    "--sealed",
                    "--passphrase-file",
                    secret.toString(),
                    "--format",
                    format,
                    "--lang",
                    "my"));
        }
        all.add(ran("explain", name, "mill", "killed"));
        all.add(ran("count", name, "incidents by column, in mill"));
        all.add(ran("reconcile", name));
        all.add(ran("engagement", name));
        all.add(ran("show", name, "mork-person-id"));
        all.add(ran("show", name, "column"));
        all.add(ran("place", name, "mill"));
        all.add(ran("link", name));
        all.add(ran("mutate", name, "mill"));
        all.add(ran("export", name, "--to", folder.resolve("exported").toString()));
        String drafts = folder.resolve("draft-pages").toString();
        String pages = folder.resolve("pages").toString();
        all.add(ran("publish", name, "mill", "--draft", "-o", drafts));
        String key = secret.toString();
        all.add(ran("publish", name, "mill", "--draft", "-o", drafts, "--sealed", "--passphrase-file", key));
        Ran published = ran("publish", name, "mill", "-o", pages, "--sealed", "--passphrase-file", key);
        assertThat(published.status()).as(published.out() + published.err()).isZero();
        all.add(published);
        assertPictures(folder.resolve("pages/mill/en.html"));
        assertPictures(folder.resolve("draft-pages/mill/en.html"));
        for (String format : List.of("text", "json", "sarif", "html")) {
            all.add(ran(
                    "check", name, "--today", "--sealed", "--passphrase-file", secret.toString(), "--format", format));
            all.add(ran("check", name, "--today", "--format", format));
        }
        all.add(ran(
                "bundle",
                name,
                "mill",
                "-o",
                folder.resolve("mill.zip").toString(),
                "--sealed",
                "--passphrase-file",
                secret.toString()));
        all.add(ran("captures", name));
        all.add(ran("log", "verify", name));
        all.add(ran("log", "head", name));
        all.add(ran("watch", name, "--once"));
        all.add(ran(
                "export", name, "--format", "bag", "--to", folder.resolve("bag").toString()));
        return all;
    }

    /** Else this test would show nothing of pictures: one raid is open, and the other is not told of. */
    private static void assertPictures(Path page) {
        try {
            assertThat(Files.readString(page))
                    .contains("<section id=\"pictures\"", "<td>10 March 2025</td><td>1</td><td>0</td>")
                    .doesNotContain("<td>11 March 2025</td>");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void assertNothingIn(String text, String where) {
        for (String marker : MARKERS) {
            assertThat(text).as(where).doesNotContain(marker);
        }
    }

    private void assertNothingOnTheDisk() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString();
                assertNothingIn(name, "the name of a file");
                if (Files.isRegularFile(file)) {
                    assertNothingIn(unpacked(file), name);
                    byte[] bytes = Files.readAllBytes(file);
                    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
                    for (String marker : MARKERS) {
                        for (String form : forms(marker)) {
                            assertThat(raw.contains(form))
                                    .as("%s holds %s", name, marker)
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    /** What a zip holds, and the words of a PDF; else nothing. */
    private static String unpacked(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        if (file.toString().endsWith(".zip")) {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    text.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } else if (file.toString().endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                text.append(new PDFTextStripper().getText(pdf));
                assertThat(text.toString()).contains("Mill");
                String alternatives = alternatives(pdf);
                assertThat(alternatives).contains("Incidents over time");
                text.append(alternatives);
            }
        }
        return text.toString();
    }

    /** What a PDF says of its pictures to those who do not see them. */
    private static String alternatives(PDDocument pdf) throws IOException {
        StringBuilder all = new StringBuilder();
        for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
            if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary
                    && dictionary.containsKey(COSName.ALT)) {
                all.append(dictionary.getString(COSName.ALT)).append('\n');
            }
        }
        return all.toString();
    }

    /** As bytes may hold them: UTF-8, UTF-16, hexadecimal, base 64 at each of its three places. */
    private static List<String> forms(String marker) {
        byte[] utf8 = marker.getBytes(StandardCharsets.UTF_8);
        List<String> forms = new ArrayList<>(List.of(
                new String(utf8, StandardCharsets.ISO_8859_1),
                new String(marker.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1),
                new String(marker.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                HexFormat.of().formatHex(utf8),
                HexFormat.of().formatHex(utf8).toUpperCase(Locale.ROOT)));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[utf8.length + shift];
            System.arraycopy(utf8, 0, shifted, shift, utf8.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            if (encoded.length() > 10) {
                forms.add(encoded.substring(4, encoded.length() - 2));
            }
        }
        return forms;
    }

    private static void write(Path home, String path, String text) throws IOException {
        Path file = home.resolve(path);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }

    private static Ran ran(String... arguments) {
        return Ran.command(Language.ENGLISH, arguments);
    }
}
