import java.io.*;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.*;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.*;
import java.util.regex.*;
import java.util.stream.Collectors;
import java.util.zip.*;

/**
 * Checks a Plumbline bundle with nothing but a JDK, 17 or newer: {@code java Verify.java BUNDLE.zip}. It shares no code with Plumbline.
 * Read it before you run it: it opens the files that you name, writes nothing, and uses no network. It checks the zip and its digests,
 * signatures, the proofs of the log (RFC 6962), the arithmetic of every count, sum and role, the verdicts, and that the words stand in
 * the editions. What it did not check it lists. Ends with 0 if all that was checked is right, 1 if not, 2 if nothing can be read.
 */
public final class Verify {
    /** Limits against zips made to harm. */
    static final int MOST_FILES = 20_000, DEEPEST_JSON = 40;
    static final long MOST_BYTES = 1L << 30;

    final Map<String, byte[]> files = new TreeMap<>();
    final Set<String> failures = new LinkedHashSet<>(), recomputed = new TreeSet<>(), given = new TreeSet<>(), withheld = new TreeSet<>();
    final Map<String, Key> keys = new TreeMap<>();
    final Map<String, Head> heads = new TreeMap<>();
    final Map<String, Map<Long, List<byte[]>>> prefixes = new HashMap<>();
    final Map<String, Map<String, Object>> lines = new HashMap<>();
    Map<String, Object> manifest = Map.of();

    /** Something is not as it must be. */
    static final class Wrong extends RuntimeException {
        Wrong(String why) {
            super(why);
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        List<String> bundles = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (List.of("--key", "--earlier", "--lang").contains(arguments[i]) && i + 1 < arguments.length) {
                options.put(arguments[i], arguments[++i]);
            } else {
                bundles.add(arguments[i]);
            }
        }
        if (bundles.size() != 1 || bundles.get(0).startsWith("-")) {
            out.println("java Verify.java BUNDLE.zip [--key KEY.vkey] [--earlier OLD.zip|OLD.checkpoint] [--lang en|my]");
            return 2;
        }
        boolean burmese = "my".equals(options.get("--lang"));
        Verify verify = new Verify();
        try {
            verify.unzip(Path.of(bundles.get(0)));
            verify.checkAll();
            if (options.containsKey("--key")) {
                String key = Files.readString(Path.of(options.get("--key"))).strip();
                Key signer = verify.keys.get(String.valueOf(verify.manifest.get("recorder")));
                verify.require(signer != null && signer.line.equals(key), "manifest.note", "is not signed by the key that you gave");
            }
            if (options.containsKey("--earlier")) {
                verify.checkEarlier(Path.of(options.get("--earlier")));
            }
        } catch (IOException | Wrong unreadable) {
            out.println((burmese ? "ဖတ်၍မရပါ: " : "Cannot be read: ") + unreadable.getMessage());
            return 2;
        }
        verify.print(out, burmese);
        return verify.failures.isEmpty() ? 0 : 1;
    }

    void require(boolean holds, String file, String otherwise) {
        if (!holds) {
            failures.add(file + ": " + otherwise);
        }
    }

    /** Does a check of one file; whatever is wrong is told under its name. */
    void check(String file, Runnable what) {
        try {
            what.run();
        } catch (Wrong wrong) {
            failures.add(file + ": " + wrong.getMessage());
        } catch (RuntimeException wrong) {
            failures.add(file + ": is not in order (" + wrong.getClass().getSimpleName() + ")");
        }
    }

    void checkAll() {
        check("manifest.json", this::checkManifest);
        check("manifest.note", this::checkSignature);
        check("manifest.json", this::checkHeads);
        check("claims.json", this::checkClaims);
        check("frozen.json", this::checkFrozen);
    }

    // ---- the zip and its digests

    void unzip(Path path) throws IOException {
        List<String> listed = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            zip.stream().map(ZipEntry::getName).forEach(listed::add);
        } catch (IllegalArgumentException badName) {
            throw new Wrong("it is no zip that can be relied on");
        }
        long total = 0;
        List<String> found = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*") || name.length() > 200) {
                    throw new Wrong("a file in it has a name that may not be: " + name.replaceAll("[^ -~]", "?"));
                }
                byte[] bytes = in.readNBytes((int) (MOST_BYTES - total + 1));
                total += bytes.length;
                if (total > MOST_BYTES || found.size() >= MOST_FILES) {
                    throw new Wrong("it holds more than a bundle may: " + MOST_FILES + " files, " + MOST_BYTES + " bytes");
                }
                found.add(name);
                if (files.put(name, bytes) != null) {
                    throw new Wrong("two files in it have one name: " + name);
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new Wrong("a file in it has a name that is not UTF-8");
        }
        if (!found.equals(listed) || found.isEmpty()) {
            throw new Wrong("its list of files is not what it holds");
        }
    }

    byte[] file(String name) {
        if (!files.containsKey(name)) {
            throw new Wrong("is missing");
        }
        return files.get(name);
    }

    String text(String name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file(name))).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Wrong("is not text in UTF-8");
        }
    }

    void checkManifest() {
        manifest = object(new Json(text("manifest.json")).whole());
        require("1".equals(string(manifest, "format")), "manifest.json", "is of a format that this program does not know");
        Set<String> named = new HashSet<>(List.of("manifest.json", "manifest.note"));
        for (Map<String, Object> one : objects(manifest, "files")) {
            String name = string(one, "path");
            byte[] bytes = files.get(name);
            require(named.add(name), "manifest.json", "names a file twice: " + name);
            require(bytes != null, name, "is missing");
            require(bytes == null || string(one, "sha256").equals(hex(sha256(bytes))), name, "was changed: its digest is another one");
            require(bytes == null || string(one, "size").equals("" + bytes.length), name, "has another size than it must have");
        }
        files.keySet().forEach(name -> require(named.contains(name), name, "does not stand in the manifest"));
    }

    // ---- signatures

    void checkSignature() {
        for (String name : files.keySet()) {
            if (name.matches("log/[^/]+\\.vkey")) {
                check(name, () -> keys.put(name.substring(4, name.length() - 5), Key.read(text(name).strip())));
            }
        }
        Note note = Note.read(text("manifest.note"));
        require(note.text.equals("plumbline bundle manifest\npublication " + string(manifest, "publication") + "\nsha256 "
                + hex(sha256(file("manifest.json"))) + "\n"), "manifest.note", "is of another manifest");
        Key key = keys.get(string(manifest, "recorder"));
        require(key != null && key.signed(note), "manifest.note", "is not signed by the key of the recorder whom the manifest names");
    }

    /** A public key in one line: name, four bytes of a digest, then kind and key; all but the digest in clear. */
    record Key(String line, String name, byte[] id, byte kind, byte[] key) {
        static Key read(String line) {
            String[] parts = line.split("\\+", 3);
            byte[] coded = base64(parts.length == 3 ? parts[2] : "");
            byte[] id = Arrays.copyOf(sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), coded), 4);
            if (coded.length != 33 || !parts[1].equals(hex(id))) {
                throw new Wrong("is no public key, or one whose parts do not fit each other");
            }
            return new Key(line, parts[0], id, coded[0], Arrays.copyOfRange(coded, 1, 33));
        }

        /** Whether it signed the note. A key of kind 4 (C2SP tlog-cosignature) signs that it saw the note, and when. */
        boolean signed(Note note) {
            for (String[] one : note.signatures) {
                byte[] bytes = base64(one[2]);
                if (one[1].equals(name) && bytes.length > 12 && Arrays.equals(Arrays.copyOf(bytes, 4), id)) {
                    String seen = kind == 4 ? "cosignature/v1\ntime " + ByteBuffer.wrap(bytes).getLong(4) + "\n" : "";
                    return verifies(seen + note.text, Arrays.copyOfRange(bytes, kind == 4 ? 12 : 4, bytes.length));
                }
            }
            return false;
        }

        private boolean verifies(String text, byte[] signature) {
            try {
                byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + hex(key));
                Signature ed25519 = Signature.getInstance("Ed25519");
                ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                ed25519.update(text.getBytes(StandardCharsets.UTF_8));
                return ed25519.verify(signature);
            } catch (GeneralSecurityException wrong) {
                return false;
            }
        }
    }

    /** A text, an empty line, signatures (C2SP signed-note). */
    record Note(String text, List<String[]> signatures) {
        static Note read(String whole) {
            int blank = whole.lastIndexOf("\n\n");
            List<String[]> signatures = whole.substring(Math.max(blank, 0)).lines().skip(2).map(line -> line.split(" ", -1)).toList();
            boolean isOne = blank > 0 && whole.endsWith("\n") && !signatures.isEmpty();
            if (!isOne || !signatures.stream().allMatch(one -> one.length == 3 && one[0].equals("\u2014"))) {
                throw new Wrong("is no signed note");
            }
            return new Note(whole.substring(0, blank + 1), signatures);
        }
    }

    // ---- the log: RFC 6962

    /** How far a log reaches, and the digest over it. */
    record Head(long size, byte[] root) {
        static Head read(Note checkpoint) {
            List<String> lines = checkpoint.text.lines().toList();
            if (lines.size() < 3) {
                throw new Wrong("is no checkpoint");
            }
            return new Head(Long.parseLong(lines.get(1)), base64(lines.get(2)));
        }
    }

    void checkHeads() {
        List<byte[]> leaves = new ArrayList<>();
        for (Map<String, Object> frozen : objects(manifest, "heads")) {
            String who = string(frozen, "recorder"), size = string(frozen, "size"), root = string(frozen, "root");
            leaves.add(sha256(new byte[1], (who + " " + size + " " + root).getBytes(StandardCharsets.UTF_8)));
            check("log/" + who + ".checkpoint", () -> checkHead(who, new Head(Long.parseLong(size), base64(root))));
        }
        require(Arrays.equals(base64(string(manifest, "caseRoot")), tree(leaves)), "manifest.json", "its heads do not give its case root");
        for (String name : files.keySet()) {
            if (name.endsWith(".tsr")) {
                check(name, () -> checkStamp(name));
            } else if (name.endsWith(".cosignature")) {
                check(name, () -> checkCosignature(name));
            }
        }
    }

    void checkHead(String who, Head frozen) {
        String name = "log/" + who + ".checkpoint", proofs = "log/" + who + ".proofs.json";
        Note note = Note.read(text(name));
        Key key = keys.get(who);
        require(key != null && key.signed(note), name, "is not signed by log/" + who + ".vkey");
        require(key != null && note.text.startsWith(key.name + "\n"), name, "is of another log than its key");
        Head head = Head.read(note);
        heads.put(who, head);
        check(proofs, () -> {
            Map<String, Object> all = object(new Json(text(proofs)).whole());
            Map<Long, List<byte[]>> paths = prefixes.computeIfAbsent(who, none -> new HashMap<>());
            objects(all, "prefixes").forEach(one -> paths.put(Long.parseLong(string(one, "size")), path(one)));
            for (Map<String, Object> one : objects(all, "lines")) {
                String bytes = string(one, "bytes");
                long line = Long.parseLong(string(one, "line"));
                byte[] leaf = sha256(new byte[1], bytes.getBytes(StandardCharsets.UTF_8));
                boolean stands = line > 0 && line <= head.size && Arrays.equals(climb(line - 1, head.size, leaf, path(one)), head.root);
                require(stands, proofs, "line " + line + " of the history does not stand in the log");
                if (stands) {
                    lines.put(who + ":" + line, object(new Json(bytes).whole()));
                }
            }
        });
        require(isPrefix(who, frozen), name, "the head that the publication was frozen with is not a prefix of it");
    }

    boolean isPrefix(String who, Head before) {
        Head now = heads.get(who);
        List<byte[]> path = prefixes.getOrDefault(who, Map.of()).get(before.size);
        if (now == null || before.size >= now.size || before.size < 1) {
            return now != null && (before.size == 0 || (before.size == now.size && Arrays.equals(before.root, now.root)));
        }
        List<byte[]> rest = path == null ? List.of() : new ArrayList<>(path);
        byte[][] both = grow(before.size, now.size, before.root, rest, true);
        return both != null && rest.isEmpty() && Arrays.equals(both[0], before.root) && Arrays.equals(both[1], now.root);
    }

    void checkCosignature(String name) {
        Key key = Key.read(text(name.substring(0, name.lastIndexOf('.')) + ".cosigner").strip());
        Note note = Note.read(text(name));
        require(key.kind == 4 && key.signed(note), name, "is not signed by the cosigner's key beside it");
        keys.put("cosigner " + name.substring(4, name.lastIndexOf('.')), key);
        require(checkpoints().anyMatch(note.text::equals), name, "is of a checkpoint that is not in the bundle");
    }

    java.util.stream.Stream<String> checkpoints() {
        return files.keySet().stream().filter(name -> name.matches("log/.*\\.(checkpoint|case)")).map(name -> Note.read(text(name)).text);
    }

    /** Only whether it is of a checkpoint here; whether an authority signed it needs other tools. */
    void checkStamp(String name) {
        String sha256 = "30(?:31|2f)30(?:0d|0b)0609608648016503040201(?:0500)?0420([0-9a-f]{64})";
        Matcher imprint = Pattern.compile(sha256).matcher(hex(file(name)));
        if (!imprint.find()) {
            throw new Wrong("is no time-stamp over a SHA-256 digest");
        }
        boolean fits = checkpoints().anyMatch(text -> hex(sha256(text.getBytes(StandardCharsets.UTF_8))).equals(imprint.group(1)));
        require(fits, name, "is a time-stamp of something else than a checkpoint of this bundle");
        given.add(name + ": time-stamp present, not verified here: its signature and certificate need other tools");
    }

    void checkEarlier(Path path) throws IOException {
        Map<String, Head> before = new TreeMap<>();
        if (path.toString().endsWith(".zip")) {
            Verify earlier = new Verify();
            earlier.unzip(path);
            earlier.checkAll();
            earlier.failures.forEach(failure -> failures.add(path.getFileName() + ", " + failure));
            before.putAll(earlier.heads);
            earlier.keys.forEach((who, key) -> require(!keys.containsKey(who) || keys.get(who).line.equals(key.line),
                    "log/" + who + ".vkey", "is another key than in the earlier bundle"));
        } else {
            Note note = Note.read(Files.readString(path));
            keys.forEach((who, key) -> {
                if (note.text.startsWith(key.name + "\n") && key.signed(note)) {
                    before.put(who, Head.read(note));
                }
            });
            require(!before.isEmpty(), "" + path.getFileName(), "is a checkpoint of none of the logs of this bundle");
        }
        before.forEach((who, head) -> {
            String name = "log/" + who + ".checkpoint", which = "the earlier head (" + head.size + " lines) ";
            if (heads.containsKey(who) && head.size < heads.get(who).size && !prefixes.get(who).containsKey(head.size)) {
                failures.add(name + ": there is no proof that " + which + "is a prefix of it");
            } else {
                require(isPrefix(who, head), name, which + "is not a prefix of it");
            }
        });
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** The root over some leaves (section 2.1). */
    static byte[] tree(List<byte[]> leaves) {
        int split = Integer.highestOneBit(Math.max(1, leaves.size() - 1));
        return leaves.isEmpty() ? sha256() : leaves.size() == 1 ? leaves.get(0)
                : node(tree(leaves.subList(0, split)), tree(leaves.subList(split, leaves.size())));
    }

    /** The root that a leaf and the digests beside its way up give (section 2.1.1); takes them off the end of the path. */
    static byte[] climb(long index, long size, byte[] leaf, List<byte[]> path) {
        if (size == 1) {
            return path.isEmpty() ? leaf : new byte[0];
        }
        if (path.isEmpty()) {
            return new byte[0];
        }
        long split = Long.highestOneBit(size - 1);
        byte[] beside = path.remove(path.size() - 1);
        return index < split ? node(climb(index, split, leaf, path), beside) : node(beside, climb(index - split, size - split, leaf, path));
    }

    /** The roots before and now that a proof gives (section 2.1.2), or null; takes it off its end. */
    static byte[][] grow(long from, long to, byte[] before, List<byte[]> path, boolean whole) {
        if (from == to && whole) {
            return new byte[][] {before, before};
        }
        if (path.isEmpty()) {
            return null;
        }
        byte[] last = path.remove(path.size() - 1);
        if (from == to) {
            return new byte[][] {last, last};
        }
        long split = Long.highestOneBit(to - 1);
        boolean left = from <= split;
        byte[][] both = left ? grow(from, split, before, path, whole) : grow(from - split, to - split, before, path, false);
        return both == null ? null
                : left ? new byte[][] {both[0], node(both[1], last)} : new byte[][] {node(last, both[0]), node(last, both[1])};
    }

    // ---- arithmetic: E is what the evidence adds up to, C what the words allow; supported if E lies in C, contradicted if they do not meet

    void checkClaims() {
        for (Map<String, Object> claim : objects(object(new Json(text("claims.json")).whole()), "claims")) {
            String name = string(claim, "label") + " (" + string(claim, "edition") + ")";
            String words = string(claim, "text"), edition = "editions/" + string(claim, "edition") + ".md";
            check(edition, () -> checkWords(claim, name, words, edition));
            check("claims.json", () -> checkClaim(claim, name + " [" + string(claim, "kind") + "]"));
        }
    }

    /** That the words stand in the edition at the place named, marks of Markdown left aside. */
    void checkWords(Map<String, Object> claim, String name, String words, String edition) {
        if (!files.containsKey(edition)) {
            given.add(name + ": that the words stand in the text, which is not in the bundle");
            return;
        }
        String whole = text(edition);
        String[] from = string(claim, "from").split(":"), to = string(claim, "to").split(":");
        List<String> all = whole.lines().toList();
        StringBuilder found = new StringBuilder();
        for (int line = Integer.parseInt(from[0]); line <= Integer.parseInt(to[0]); line++) {
            String text = all.get(line - 1);
            int start = line == Integer.parseInt(from[0]) ? text.offsetByCodePoints(0, Integer.parseInt(from[1]) - 1) : 0;
            int end = line == Integer.parseInt(to[0]) ? text.offsetByCodePoints(0, Integer.parseInt(to[1]) - 1) : text.length();
            found.append(text, start, end);
        }
        String marks = "[^\\p{L}\\p{M}\\p{N}%]";
        require(found.toString().replaceAll(marks, "").equals(words.replaceAll(marks, "")), edition, "does not say what " + name + " says it does");
    }

    void checkClaim(Map<String, Object> claim, String name) {
        List<Map<String, Object>> parts = objects(claim, "parts");
        if (parts.isEmpty()) {
            judge(claim, name);
            return;
        }
        parts.forEach(part -> judge(part, name));
        Set<String> verdicts = parts.stream().map(part -> string(part, "verdict")).collect(Collectors.toSet());
        String all = verdicts.contains("contradicted") ? "contradicted" : verdicts.equals(Set.of("supported")) ? "supported" : "not shown";
        same(name, "verdict", string(claim, "verdict"), all);
        Map<String, Object> evidence = object(claim.get("evidence")), first = object(parts.get(0).get("evidence"));
        if ("answer".equals(evidence.get("finding"))) {
            same(name, "answer", string(evidence, "answer"), Map.of("supported", "yes", "contradicted", "no", "not shown", "unknown").get(all));
        } else if (evidence.containsKey("range")) {
            same(name, "evidence", string(evidence, "range"), string(first, "range"));
        }
    }

    void same(String name, String what, String written, String right) {
        require(written.equals(right), "claims.json", name + ": its " + what + " is written as " + written + ", but comes to " + right);
    }

    void judge(Map<String, Object> part, String name) {
        Map<String, Object> evidence = object(part.get("evidence")), how = object(evidence.get("derivation"));
        String kind = string(how, "kind"), verdict = string(part, "verdict");
        if (part.containsKey("withheld")) {
            withheld.add(name);
            require(!evidence.containsKey("finding"), "claims.json", name + ": rows are withheld, but the total is not");
            return;
        }
        String finding = string(evidence, "finding");
        Range found = finding.equals("numbers") ? Range.of(string(evidence, "range")) : null;
        Range wording = part.containsKey("wording") ? Range.of(string(part, "wording")) : null;
        if (kind.equals("days")) {
            found = days(how);
            wording = Range.days(string(how, "asked"));
            same(name, "evidence", finding.equals("days") ? Range.days(string(evidence, "days")).toString() : "unknown",
                    found == null ? "unknown" : found.toString());
            same(name, "verdict", verdict, found == null ? "not shown" : found.against(wording));
        } else if (kind.equals("answer")) {
            String answer = answer(how);
            same(name, "answer", string(evidence, "answer"), answer);
            same(name, "verdict", verdict, Map.of("yes", "supported", "no", "contradicted", "unknown", "not shown").get(answer));
        } else if (found != null && !kind.equals("given")) {
            same(name, "evidence", found.toString(), total(how, name).toString());
        }
        if (found != null && wording != null) {
            same(name, "verdict", verdict, found.against(wording));
        }
        boolean judged = kind.equals("days") || kind.equals("answer") || wording != null;
        (kind.equals("given") ? given : recomputed).add(name + (judged ? "" : ": its verdict is taken as given"));
    }

    static boolean isNobody(String voice) {
        return voice.equals("unknown");
    }

    /** One originator is one voice: its own value, else the hull of what others retell; nobody's counts where nobody else speaks. */
    Range days(Map<String, Object> how) {
        Map<String, Range> own = new TreeMap<>(), voices = new TreeMap<>();
        for (Map<String, Object> one : objects(how, "values")) {
            (one.get("original").equals(true) ? own : voices).merge(string(one, "voice"), Range.days(string(one, "value")), Range::hull);
        }
        voices.putAll(own);
        if (how.get("two").equals(true)) {
            voices.keySet().removeIf(Verify::isNobody);
            return voices.size() < 2 ? null : Range.ofTwo(voices.values());
        }
        return voices.isEmpty() ? null : Range.agreed(voices);
    }

    String answer(Map<String, Object> how) {
        Map<String, String> own = new TreeMap<>(), voices = new TreeMap<>();
        for (Map<String, Object> one : objects(how, "given")) {
            (one.get("original").equals(true) ? own : voices).merge(string(one, "voice"), string(one, "value"), (a, b) -> a.equals(b) ? a : "unknown");
        }
        voices.putAll(own);
        boolean nobodyAsked = voices.isEmpty() && how.get("complete").equals(true);
        if (voices.size() > 1) {
            voices.keySet().removeIf(Verify::isNobody);
        }
        voices.values().removeIf("unknown"::equals);
        Set<String> said = new HashSet<>(voices.values());
        long known = voices.keySet().stream().filter(voice -> !isNobody(voice)).count();
        boolean enough = said.size() == 1 && (known > 1 || how.get("two").equals(false));
        return nobodyAsked ? "no" : enough ? said.iterator().next() : "unknown";
    }

    /** A row that counts or may. */
    record Row(boolean certain, Range used, BigDecimal least, boolean told, Set<String> mayBe, Set<String> lists) {}

    Range total(Map<String, Object> how, String name) {
        if (string(how, "kind").equals("two voices")) {
            List<Range> alone = objects(how, "alone").stream().map(one -> total(object(one.get("derivation")), name)).toList();
            return alone.size() < 2 ? Range.of("[0..inf)") : Range.ofTwo(alone);
        }
        Set<String> voices = new HashSet<>();
        Map<String, Row> rows = rows(how, name, voices);
        BigDecimal least = BigDecimal.ZERO;
        Range most = Range.of("[0..0]");
        Set<String> grouped = new HashSet<>();
        for (Map<String, Object> group : objects(how, "groups")) {
            least = least.add(group(how, group, rows, grouped));
        }
        for (Map.Entry<String, Row> one : rows.entrySet()) {
            Row row = one.getValue();
            if (row.certain && row.mayBe.isEmpty()) {
                least = least.add(row.least);
            } else if (row.certain && !grouped.contains(one.getKey())) {
                throw new Wrong(name + ": row " + one.getKey() + " may be another, but stands in no group");
            }
            most = most.plus(row.used.closed(how));
        }
        Range lower = new Range(least, false, null, true), upper = new Range(null, true, most.high, most.highOpen);
        Range counted = how.containsKey("completeBy") && lower.cut(upper) != null ? lower.cut(upper) : lower;
        return Range.agreed(stated(how, counted, voices));
    }

    /** The rows of a file; what each adds is recomputed from what the voices say of it. */
    Map<String, Row> rows(Map<String, Object> how, String name, Set<String> voices) {
        Map<String, Row> rows = new LinkedHashMap<>();
        String file = string(how, "rows");
        check(file, () -> text(file).lines().skip(1).forEach(line -> {
            String[] cell = line.split(",", -1);
            if (cell.length != 13 || line.contains("\"")) {
                throw new Wrong("has a row that cannot be read");
            }
            if (!cell[3].equals("left-out")) {
                Range used = used(cell[6], cell[7].equals("shared"), how);
                require(used.toString().equals(cell[8]), file, "row " + cell[0] + " adds " + cell[8] + ", but its voices come to " + used);
                boolean told = !cell[6].isEmpty() || string(how, "measure").equals("incidents");
                Row row = new Row(cell[3].equals("certain"), used, used.least(how), told, words(cell[9]), words(cell[10]));
                require(rows.put(cell[0], row) == null, file, "has row " + cell[0] + " twice");
                if (row.certain) {
                    voices.addAll(words(cell[5]));
                    voices.addAll(byVoice(cell[6]).keySet());
                }
                checkLines(file, cell, name);
            }
        }));
        return rows;
    }

    /** What the voices say of a row must stand in the lines of the history that it rests on. */
    void checkLines(String file, String[] cell, String name) {
        Set<String> numbers = new HashSet<>();
        for (String ref : words(cell[12])) {
            Map<String, Object> line = lines.get(ref);
            require(line != null, file, "row " + cell[0] + " rests on line " + ref + " of the history, which is not proven");
            if (line != null) {
                require(words(cell[1]).contains(line.get("entity")), file, "row " + cell[0] + " rests on a line of something else");
                numbers.addAll(List.of(string(line, "value").split("\\.\\.")));
                numbers.add(String.valueOf(line.get("bound")));
            }
        }
        if (cell[12].isEmpty() || numbers.contains("about")) {
            given.add(name + ": figures of rows as " + file + " gives them");
        } else {
            Matcher figure = Pattern.compile("(?<==[\\[(]|\\.\\.)[0-9.]*[0-9]").matcher(cell[6]);
            while (figure.find()) {
                boolean stated = numbers.contains(figure.group()) || figure.group().equals("0");
                require(stated, file, "row " + cell[0] + " says " + figure.group() + ", but no line that it rests on does");
            }
        }
    }

    static Map<String, Range> byVoice(String cell) {
        Map<String, Range> voices = new LinkedHashMap<>();
        for (String one : cell.isEmpty() ? new String[0] : cell.split("; ")) {
            voices.put(one.substring(0, one.indexOf('=')), Range.of(one.substring(one.indexOf('=') + 1)));
        }
        return voices;
    }

    /** What voices that tell of one incident come to; if it is told of others too, anything from the least share to all of it. */
    static Range used(String amounts, boolean shared, Map<String, Object> how) {
        boolean counts = string(how, "measure").equals("incidents");
        Range all = amounts.isEmpty() ? Range.of("[0..inf)") : Range.agreed(byVoice(amounts));
        if (counts) {
            all = amounts.isEmpty() || all.cut(Range.of("[1..inf)")) == null ? Range.of("[1..1]") : all.cut(Range.of("[1..inf)"));
        }
        BigDecimal share = new BigDecimal(string(how, "leastShare"));
        return !shared || all.low == null || all.low.compareTo(share) <= 0 ? all : new Range(share, false, all.high, all.highOpen);
    }

    /** Rows that may be one: the larger of what they are as one, and what the rows of one list are, each whichever other it is. */
    BigDecimal group(Map<String, Object> how, Map<String, Object> group, Map<String, Row> rows, Set<String> grouped) {
        List<String> members = strings(group, "members");
        BigDecimal apart = BigDecimal.ZERO, least = BigDecimal.ZERO;
        for (String id : members) {
            Row row = rows.get(id);
            if (row != null && row.certain) {
                apart = apart.add(row.least);
                boolean closed = grouped.add(id) && row.mayBe.stream().allMatch(other -> !rows.containsKey(other)
                        || !rows.get(other).certain || members.contains(other));
                require(closed, string(how, "rows"), "row " + id + " may be one that its group leaves out, or stands in two groups");
            }
        }
        if (group.containsKey("merged")) {
            Map<String, Object> one = object(group.get("merged"));
            least = apart.min(used(string(one, "amounts"), one.get("shared").equals(true), how).least(how));
        }
        for (Map<String, Object> list : objects(group, "lists")) {
            List<Map<String, Object>> listed = objects(list, "rows");
            Set<String> ids = listed.stream().map(row -> string(row, "id")).collect(Collectors.toSet());
            BigDecimal sum = BigDecimal.ZERO;
            for (Map<String, Object> row : listed) {
                List<String> any = strings(row, "any");
                if (row.get("always").equals(true)) {
                    boolean fits = any.contains(string(row, "id")) && any.stream().allMatch(id -> rows.containsKey(id) && rows.get(id).certain)
                            && any.stream().filter(ids::contains).count() == 1 && any.stream().allMatch(id -> rows.get(id).mayBe.stream()
                            .allMatch(other -> any.contains(other) || ids.contains(other)));
                    require(fits && ids.size() == listed.size(), string(how, "rows"), "row " + string(row, "id") + " does not always count");
                    sum = sum.add(any.stream().map(rows::get).filter(one -> one != null && one.told).map(Row::least)
                            .min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO));
                }
            }
            boolean oneList = ids.stream().map(rows::get).filter(Objects::nonNull).map(row -> new HashSet<>(row.lists))
                    .reduce((a, b) -> { a.retainAll(b); return a; }).filter(shared -> !shared.isEmpty()).isPresent();
            require(oneList || sum.signum() == 0, string(how, "rows"), "rows said to be of one list are not");
            least = least.max(sum);
        }
        return least;
    }

    /** Stated totals: of a part a lower bound, of something larger an upper bound if it is complete. */
    List<Range> stated(Map<String, Object> how, Range counted, Set<String> voices) {
        Map<String, Range> totals = new LinkedHashMap<>();
        objects(how, "stated").forEach(one -> voices.add(string(one, "voice")));
        for (Map<String, Object> one : objects(how, "stated")) {
            Range total = Range.of(string(one, "total")), lower = new Range(total.low, total.lowOpen, null, true);
            boolean complete = one.get("complete").equals(true);
            Range bound = switch (string(one, "relation")) {
                case "inside" -> lower;
                case "same" -> complete ? total : lower;
                default -> complete ? Range.of("[0..inf)").cut(new Range(null, true, total.high, total.highOpen)) : Range.of("[0..inf)");
            };
            totals.merge(string(one, "voice"), bound, (a, b) -> a.cut(b) == null ? a.hull(b) : a.cut(b));
            checkTotal(one);
        }
        if (voices.size() > 1) {
            totals.keySet().removeIf(Verify::isNobody);
        }
        List<Range> sides = new ArrayList<>(totals.values());
        sides.add(counted);
        return sides;
    }

    void checkTotal(Map<String, Object> stated) {
        Range total = Range.of(string(stated, "total"));
        List<String> refs = strings(stated, "lines");
        Set<String> said = new HashSet<>();
        for (String ref : refs) {
            boolean fits = lines.containsKey(ref) && string(stated, "tally").equals(lines.get(ref).get("entity"));
            require(fits, "claims.json", "the total " + string(stated, "tally") + " rests on line " + ref + " of the history, which is not proven");
            if (fits) {
                said.addAll(List.of(string(lines.get(ref), "value").split("\\.\\.")));
                said.add(String.valueOf(lines.get(ref).get("bound")));
            }
        }
        for (BigDecimal end : new BigDecimal[] {total.low, total.high}) {
            boolean stands = end == null || end.signum() == 0 || said.contains(end.toPlainString()) || said.contains("about");
            require(stands, "claims.json", "the total " + string(stated, "tally") + " says " + end + ", but no line that it rests on does");
        }
    }

    void checkFrozen() {
        Map<String, Object> frozen = object(new Json(text("frozen.json")).whole());
        for (Map<String, Object> one : objects(frozen, "files")) {
            String name = string(one, "file");
            require(string(one, "sha256").equals(hex(sha256(file(name)))), name, "is not the text that was frozen");
        }
        Map<String, String> verdicts = new TreeMap<>(), now = new TreeMap<>();
        objects(frozen, "verdicts").forEach(one -> verdicts.put(string(one, "claim"), string(one, "verdict")));
        objects(object(new Json(text("claims.json")).whole()), "claims")
                .forEach(one -> now.put(string(one, "label") + "/" + string(one, "edition"), string(one, "verdict")));
        require(verdicts.equals(now), "claims.json", "its verdicts are not those that were frozen");
    }

    // ---- ranges of numbers; no end is null

    record Range(BigDecimal low, boolean lowOpen, BigDecimal high, boolean highOpen) {
        private static final String NUMBER = "-?[0-9]{1,40}(?:[.][0-9]{1,40})?";
        private static final Pattern FORM = Pattern.compile("([\\[(])(-inf|" + NUMBER + ")[.][.](inf|" + NUMBER + ")([\\])])");

        static Range of(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new Wrong("holds no range: " + text);
            }
            return new Range(end(form.group(2)), form.group(1).equals("("), end(form.group(3)), form.group(4).equals(")"));
        }

        private static BigDecimal end(String text) {
            return text.endsWith("inf") ? null : new BigDecimal(text);
        }

        /** Days counted from 1970. */
        static Range days(String text) {
            String[] ends = text.split("[.][.]");
            return new Range(BigDecimal.valueOf(LocalDate.parse(ends[0]).toEpochDay()), false,
                    BigDecimal.valueOf(LocalDate.parse(ends[1]).toEpochDay()), false);
        }

        static int lows(Range a, Range b) {
            int order = a.low == null || b.low == null ? Boolean.compare(a.low != null, b.low != null) : a.low.compareTo(b.low);
            return order != 0 ? order : Boolean.compare(a.lowOpen, b.lowOpen);
        }

        static int highs(Range a, Range b) {
            int order = a.high == null || b.high == null ? Boolean.compare(a.high == null, b.high == null) : a.high.compareTo(b.high);
            return order != 0 ? order : Boolean.compare(b.highOpen, a.highOpen);
        }

        /** What both hold, or null. */
        Range cut(Range other) {
            Range a = lows(this, other) >= 0 ? this : other, b = highs(this, other) <= 0 ? this : other;
            int order = a.low == null || b.high == null ? -1 : a.low.compareTo(b.high);
            return order > 0 || (order == 0 && (a.lowOpen || b.highOpen)) ? null : new Range(a.low, a.lowOpen, b.high, b.highOpen);
        }

        Range hull(Range other) {
            Range a = lows(this, other) <= 0 ? this : other, b = highs(this, other) >= 0 ? this : other;
            return new Range(a.low, a.lowOpen, b.high, b.highOpen);
        }

        Range plus(Range other) {
            return new Range(null, true, high == null || other.high == null ? null : high.add(other.high), highOpen || other.highOpen);
        }

        String against(Range wording) {
            Range both = cut(wording);
            return both == null ? "contradicted" : lows(both, this) == 0 && highs(both, this) == 0 ? "supported" : "not shown";
        }

        /** The hull of what the largest sets of ranges share that have something in common; largest: nothing more fits in. */
        static Range agreed(Collection<Range> all) {
            Map<Set<Range>, Range> sets = new HashMap<>();
            for (Range at : all) {
                Set<Range> set = all.stream().filter(one -> lows(one, at) <= 0 && at.cut(one) != null).collect(Collectors.toSet());
                sets.put(set, set.stream().reduce(Range::cut).orElseThrow());
            }
            return sets.keySet().stream().filter(set -> sets.keySet().stream().noneMatch(more -> more.size() > set.size() && more.containsAll(set)))
                    .map(sets::get).reduce(Range::hull).orElseThrow();
        }

        static Range agreed(Map<String, Range> voices) {
            Map<String, Range> known = new HashMap<>(voices);
            if (known.size() > 1) {
                known.keySet().removeIf(Verify::isNobody);
            }
            return agreed(known.values());
        }

        /** What two voices each bear out: the second-highest lower bound, the second-lowest upper bound. */
        static Range ofTwo(Collection<Range> voices) {
            Range a = voices.stream().sorted((x, y) -> lows(y, x)).skip(1).findFirst().orElseThrow();
            Range b = voices.stream().sorted(Range::highs).skip(1).findFirst().orElseThrow();
            Range both = new Range(a.low, a.lowOpen, null, true).cut(new Range(null, true, b.high, b.highOpen));
            return both == null ? a.hull(b) : both;
        }

        /** At least; what comes in whole numbers and is more than 20 is at least 21. */
        BigDecimal least(Map<String, Object> how) {
            BigDecimal least = low == null || low.signum() < 0 ? BigDecimal.ZERO : low;
            return lowOpen && isWhole(how, low) && low.signum() >= 0 ? low.add(BigDecimal.ONE) : least;
        }

        /** At most, likewise. */
        Range closed(Map<String, Object> how) {
            boolean less = highOpen && isWhole(how, high) && high.subtract(BigDecimal.ONE).compareTo(least(how)) >= 0;
            return less ? new Range(low, lowOpen, high.subtract(BigDecimal.ONE), false) : this;
        }

        private static boolean isWhole(Map<String, Object> how, BigDecimal end) {
            return end != null && how.get("whole").equals(true) && end.stripTrailingZeros().scale() <= 0;
        }

        @Override
        public String toString() {
            return (lowOpen ? "(" : "[") + (low == null ? "-inf" : low.toPlainString()) + ".." + (high == null ? "inf" : high.toPlainString())
                    + (highOpen ? ")" : "]");
        }
    }

    // ---- JSON (RFC 8259), strict: no name twice, whole numbers only

    static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value(0);
            if (at < text.length()) {
                throw wrong();
            }
            return value;
        }

        private Wrong wrong() {
            return new Wrong("is no JSON in order, at character " + at);
        }

        private boolean take(char c) {
            boolean is = at < text.length() && text.charAt(at) == c;
            at += is ? 1 : 0;
            space();
            return is;
        }

        private void space() {
            while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private Object value(int depth) {
            space();
            if (depth > DEEPEST_JSON || at >= text.length()) {
                throw wrong();
            }
            Matcher plain = Pattern.compile("true|false|-?(?:0|[1-9][0-9]{0,17})(?![0-9.eE])").matcher(text).region(at, text.length());
            if (take('{')) {
                Map<String, Object> object = new LinkedHashMap<>();
                for (boolean more = !take('}'); more; more = !take('}')) {
                    String name = !object.isEmpty() && !take(',') ? null : string();
                    if (name == null || !take(':') || object.put(name, value(depth + 1)) != null) {
                        throw wrong();
                    }
                }
                return object;
            } else if (take('[')) {
                List<Object> list = new ArrayList<>();
                for (boolean more = !take(']'); more; more = !take(']')) {
                    if (!list.isEmpty() && !take(',')) {
                        throw wrong();
                    }
                    list.add(value(depth + 1));
                }
                return list;
            } else if (text.charAt(at) == '"') {
                return string();
            } else if (!plain.lookingAt()) {
                throw wrong();
            }
            at = plain.end();
            space();
            return plain.group().matches("true|false") ? (Object) Boolean.valueOf(plain.group()) : plain.group();
        }

        private String string() {
            Matcher string = Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\"").matcher(text).region(at, text.length());
            if (!string.lookingAt()) {
                throw wrong();
            }
            String raw = text.substring(at + 1, string.end() - 1);
            at = string.end();
            space();
            return !raw.contains("\\") ? raw : Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)").matcher(raw).replaceAll(one -> Matcher.quoteReplacement(
                    one.group(1).length() == 5 ? "" + (char) Integer.parseInt(one.group(1).substring(1), 16)
                            : "" + "\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(one.group(1)))));
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        if (!(value instanceof Map)) {
            throw new Wrong("lacks an object that must be there");
        }
        return (Map<String, Object>) value;
    }

    static String string(Map<String, Object> object, String name) {
        if (!(object.get(name) instanceof String text)) {
            throw new Wrong("has no text under " + name);
        }
        return text;
    }

    static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
        return ((List<?>) object.get(name)).stream().map(Verify::object).toList();
    }

    static List<String> strings(Map<String, Object> object, String name) {
        return ((List<?>) object.get(name)).stream().map(String.class::cast).toList();
    }

    static List<byte[]> path(Map<String, Object> object) {
        return strings(object, "path").stream().map(Verify::base64).collect(Collectors.toCollection(ArrayList::new));
    }

    static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(cell.split(" ")));
    }

    static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List.of(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // ---- what it says

    void print(PrintStream out, boolean my) {
        out.println(manifest.get("publication") + ", " + manifest.get("frozen"));
        keys.forEach((who, key) -> out.println((my ? "သော့ " : "key ") + who + "  " + key.line));
        list(out, my ? "ပြန်တွက်ပြီး မှန်ကန်သည်" : "recomputed", recomputed);
        list(out, my ? "အချို့ကို ထုတ်မပြပါ၊ ပြန်မတွက်ပါ" : "withheld: some; not recomputed: rows are withheld", withheld);
        list(out, my ? "ပြန်မတွက်ပါ၊ ပေးထားသည့်အတိုင်း ယူသည်" : "not recomputed or not checked, taken as given", given);
        out.println(my ? "မစစ်ဆေးသည်များ - မူရင်းစာမျက်နှာများ မှန်မမှန်၊ သတင်းရင်းမြစ်များ ပြည့်စုံမစုံ၊ စာသားကို မည်သို့ဖတ်သည်၊ သော့သည် မည်သူ၏သော့ဖြစ်သည်။"
                : "Not checked: whether the pages cited are true, whether the sources are complete, whether each row lies in the scope\n"
                        + "of its claim, how the words were read, and whose keys these are: compare them with what the publisher says elsewhere.");
        failures.forEach(failure -> out.println((my ? "မှားသည် " : "WRONG  ") + failure));
        out.println(failures.isEmpty() ? (my ? "စစ်ဆေးသမျှ မှန်ကန်သည်။" : "All that was checked is right.")
                : (my ? "ဤအထုပ်ကို မယုံကြည်ပါနှင့်။" : "This bundle is not in order: do not rely on it."));
    }

    private static void list(PrintStream out, String title, Set<String> what) {
        if (!what.isEmpty()) {
            out.println(title + ": " + what.size());
            what.forEach(one -> out.println("  " + one));
        }
    }
}
