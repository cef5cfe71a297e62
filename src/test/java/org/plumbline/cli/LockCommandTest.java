package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

final class LockCommandTest {
    private static final String MARKER = "Daw-Khin-saw-it";

    @TempDir
    Path temporary;

    private Path folder;
    private Path words;

    @BeforeEach
    void make() throws IOException {
        folder = temporary.resolve("case");
        assertThat(Ran.command(Language.ENGLISH, "new", folder.toString()).status())
                .isZero();
        assertThat(Ran.command(Language.ENGLISH, "record", folder.toString()).status())
                .isZero();
        words = passphrase("four plain words together");
    }

    private Path passphrase(String text) throws IOException {
        Path file = Files.writeString(temporary.resolve("words " + text.length()), text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Ran run(String command, Path file) {
        return Ran.command(Language.ENGLISH, command, folder.toString(), "--passphrase-file", file.toString());
    }

    @Test
    void aLockedCaseIsOpenedByUnlockAlone() throws IOException {
        Map<String, String> before = files();
        assertThat(run("lock", words).status()).isZero();
        for (String command : List.of("check", "record", "show", "count", "link", "publish")) {
            Ran ran = Ran.command(Language.ENGLISH, command, folder.toString());
            assertThat(ran.status()).isEqualTo(Main.UNREADABLE);
            assertThat(ran.err()).contains("This case is locked").contains("./plumbline unlock");
        }
        assertThat(run("lock", words).out()).contains("locked already");
        assertThat(run("unlock", words).status()).isZero();
        assertThat(files()).isEqualTo(before);
        assertThat(Ran.command(Language.ENGLISH, "check", folder.toString()).status())
                .isZero();
    }

    @Test
    void aWrongPassphraseIsSaidAndTheWordsAreNot() throws IOException {
        run("lock", words);
        Ran ran = run("unlock", passphrase("quite another passphrase"));
        assertThat(ran.status()).isEqualTo(Main.UNREADABLE);
        assertThat(ran.err()).contains("E141").doesNotContain("quite another").doesNotContain("plain words");
        assertThat(folder.resolve("case.locked")).exists();
    }

    @Test
    void aShortPassphraseIsRefusedWithAdvice() throws IOException {
        Map<String, String> before = files();
        Ran ran = run("lock", passphrase("short"));
        assertThat(ran.status()).isEqualTo(Main.UNREADABLE);
        assertThat(ran.err()).contains("E143").contains("12 characters").contains("by chance");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void withoutATerminalAFileIsAskedFor() {
        Ran ran = Ran.command(Language.ENGLISH, "lock", folder.toString());
        assertThat(ran.status()).isEqualTo(Main.UNREADABLE);
        assertThat(ran.err()).contains("E143").contains("--passphrase-file");
    }

    @Test
    void aPassphraseInTheCaseItselfIsRefused() throws IOException {
        Path within = Files.copy(words, folder.resolve("words"));
        assertThat(run("lock", within).err()).contains("E143");
        assertThat(folder.resolve("case.yaml")).exists();
    }

    @Test
    void aPassphraseThatOthersCanReadIsWarnedOf() throws IOException {
        Files.setPosixFilePermissions(words, PosixFilePermissions.fromString("rw-r--r--"));
        Ran ran = run("lock", words);
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).contains("E148");
    }

    @Test
    void whileSomebodyRecordsNothingIsLocked() throws IOException {
        Map<String, String> before = files();
        try (FileChannel held = FileChannel.open(
                folder.resolve("history/desk.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(held.tryLock()).isNotNull();
            assertThat(run("lock", words).err()).contains("E147");
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFolderThatIsNotLockedIsSaidToBeSo() {
        assertThat(run("unlock", words).err()).contains("not locked");
    }

    @Test
    void bothCommandsSpeakBurmeseToo() throws IOException {
        Ran ran = Ran.command(Language.BURMESE, "lock", folder.toString(), "--passphrase-file", words.toString());
        assertThat(ran.out()).contains("သော့ခတ်ပြီး").doesNotContain("⟦");
        assertThat(run("unlock", words).status()).isZero();
    }

    /** In a process of its own, so that its folder for temporary files can be searched. */
    @Test
    void aSeizedDiskTellsNothing() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("records/" + MARKER));
        Files.writeString(folder.resolve("records/" + MARKER + "/" + MARKER + ".txt"), MARKER.repeat(5000));
        Files.writeString(folder.resolve("draft " + MARKER + ".md~"), MARKER, StandardCharsets.UTF_16LE);
        Files.createDirectories(folder.resolve(".plumbline"));
        Files.writeString(folder.resolve(".plumbline/" + MARKER + ".sqlite"), MARKER);
        Files.write(folder.resolve("packed.gz"), packed(MARKER.repeat(40)));
        for (Path file : regular(folder)) {
            if (!file.toString().endsWith(".gz")
                    && !file.toString().endsWith(".jsonl")
                    && !file.toString().endsWith(".lock")) {
                Files.writeString(file, "\n# " + MARKER + "\n", StandardOpenOption.APPEND);
            }
        }
        Path spare = Files.createDirectory(temporary.resolve("spare"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + spare,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.plumbline.cli.Main",
                        "lock",
                        folder.toString(),
                        "--passphrase-file",
                        words.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed).doesNotContain(MARKER);
        assertThat(spare).isEmptyDirectory();
        assertThat(regular(folder)).containsExactly(folder.resolve("case.locked"));
        byte[] raw = Files.readAllBytes(folder.resolve("case.locked"));
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        for (String form : forms()) {
            assertThat(text.contains(form)).as("a form of the marker").isFalse();
        }
    }

    private static List<String> forms() throws IOException {
        List<String> forms = new ArrayList<>();
        for (String name : List.of(MARKER, "case.yaml", "records", "history", "desk.jsonl", "publications")) {
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            forms.add(name);
            forms.add(latin(name.getBytes(StandardCharsets.UTF_16LE)));
            forms.add(latin(name.getBytes(StandardCharsets.UTF_16BE)));
            forms.add(HexFormat.of().formatHex(utf8));
            forms.add(HexFormat.of().withUpperCase().formatHex(utf8));
            for (int shift = 0; shift < 3; shift++) {
                byte[] shifted = new byte[utf8.length + shift];
                System.arraycopy(utf8, 0, shifted, shift, utf8.length);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                forms.add(base64.substring(shift == 0 ? 0 : 4, base64.length() - 2));
            }
        }
        String packed = latin(packed(MARKER.repeat(40)));
        forms.add(packed.substring(10, 30));
        return forms;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<Path> regular(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Every file but the locks of histories, with its content. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : regular(folder)) {
            if (!file.toString().endsWith(".lock")) {
                files.put(folder.relativize(file).toString(), latin(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
