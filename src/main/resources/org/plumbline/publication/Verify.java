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
import java.util.function.*;
import java.util.regex.*;
import java.util.stream.*;
import java.util.zip.*;

/**
 * Checks a Plumbline bundle with nothing but a JDK, 17 or newer: {@code java Verify.java BUNDLE.zip}. It shares no code with Plumbline.
 * Read it before you run it: it opens the files that you name, writes nothing, and uses no network. It checks the zip and its digests,
 * signatures, the proofs of the log (RFC 6962), the arithmetic of every count, sum and role, the verdicts, and that the words stand in
 * the editions. What it did not check it lists. Ends with 0 if all that was checked is right, 1 if not, 2 if nothing can be read.
 */
public final class Verify {
    static final int MOST_FILES = 20_000, DEEPEST_JSON = 40; // limits against zips made to harm
    static final long MOST_BYTES = 1L << 30;
    final Map<String, byte[]> files = new TreeMap<>();
    final Set<String> failures = new LinkedHashSet<>(), recomputed = new TreeSet<>(), given = new TreeSet<>(), withheld = new TreeSet<>();
    final Map<String, Key> keys = new TreeMap<>();
    final Map<String, Head> heads = new TreeMap<>();
    final Map<String, Map<Long, List<byte[]>>> prefixes = new HashMap<>();
    final Map<String, Map<String, Object>> lines = new HashMap<>();
    Map<String, Object> manifest = Map.of();
    boolean my; // whether it speaks Burmese
    /** Something is not as it must be. */
    static final class Wrong extends RuntimeException {
        Wrong(String why) { super(why); }
    }
    public static void main(String[] arguments) { System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8))); }
    static int run(String[] arguments, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) options.put(arguments[i], arguments[i + 1]);
        if (arguments.length % 2 == 0 || !Set.of("--key", "--earlier", "--lang").containsAll(options.keySet())) {
            out.println("java Verify.java BUNDLE.zip [--key KEY.vkey] [--earlier OLD.zip|OLD.checkpoint] [--lang en|my]");
            return 2;
        }
        Verify verify = new Verify();
        verify.my = "my".equals(options.get("--lang"));
        try {
            verify.unzip(Path.of(arguments[0]));
            verify.checkAll();
            if (options.containsKey("--key")) {
                Key signer = verify.keys.get(String.valueOf(verify.manifest.get("recorder")));
                boolean same = signer != null && signer.line.equals(Files.readString(Path.of(options.get("--key"))).strip());
                verify.require(same, "manifest.note", "is not signed by the key that you gave");
            }
            if (options.containsKey("--earlier")) verify.checkEarlier(Path.of(options.get("--earlier")));
        } catch (IOException | Wrong | InvalidPathException unreadable) {
            out.println((verify.my ? "ဖတ်၍မရပါ: " : "Cannot be read: ") + unreadable.getMessage());
            return 2;
        }
        verify.print(out);
        return verify.failures.isEmpty() ? 0 : 1;
    }
    void require(boolean holds, String file, String otherwise) { if (!holds) failures.add(file + ": " + otherwise); }
    /** Does a check of one file; whatever is wrong is told under its name. */
    void check(String file, Runnable what) {
        try {
            what.run();
        } catch (RuntimeException wrong) {
            boolean known = wrong instanceof Wrong;
            failures.add(file + ": " + (known ? wrong.getMessage() : "is not in order (" + wrong.getClass().getSimpleName() + ")"));
        }
    }
    void checkAll() {
        check("manifest.json", this::checkManifest);
        check("manifest.note", this::checkSignature);
        check("manifest.json", this::checkHeads);
        check("claims.json", this::checkClaims);
        check("sheet.claims", this::checkNoneLeftOut);
        check("frozen.json", this::checkFrozen);
    }

    // ---- the zip and its digests

    void unzip(Path path) throws IOException {
        List<String> listed, found = new ArrayList<>();
        long total = 0;
        try (ZipFile zip = new ZipFile(path.toFile());
                ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8)) {
            listed = zip.stream().map(ZipEntry::getName).toList();
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*") || name.length() > 200)
                    throw new Wrong("a file in it has a name that may not be: " + name.replaceAll("[^ -~]", "?"));
                byte[] bytes = in.readNBytes((int) (MOST_BYTES - total + 1));
                if (!isListed(zip, name, bytes)) throw new Wrong("other programs would unpack another text than is checked here: " + name);
                total += bytes.length;
                if (total > MOST_BYTES || found.size() >= MOST_FILES) throw new Wrong("it holds more files or bytes than a bundle may");
                if (files.put(name, bytes) != null) throw new Wrong("two files in it have one name: " + name);
                found.add(name);
            }
        } catch (IllegalArgumentException badName) {
            throw new Wrong("a file in it has a name that is not UTF-8");
        }
        if (!found.equals(listed) || found.isEmpty()) throw new Wrong("its list of files is not what it holds");
    }
    /** Whether the list at the end of the zip, by which other programs unpack, leads to the same bytes. */
    static boolean isListed(ZipFile zip, String name, byte[] bytes) throws IOException {
        try (InputStream listed = zip.getEntry(name) == null ? InputStream.nullInputStream() : zip.getInputStream(zip.getEntry(name))) {
            return zip.getEntry(name) != null && Arrays.equals(bytes, listed.readNBytes(bytes.length + 1));
        }
    }
    byte[] file(String name) {
        if (!files.containsKey(name)) throw new Wrong("is missing: " + name);
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
        manifest = json("manifest.json");
        require("2".equals(string(manifest, "format")), "manifest.json", "is of a format that this program does not know");
        Set<String> named = new HashSet<>(List.of("manifest.json", "manifest.note"));
        for (Map<String, Object> one : objects(manifest, "files")) {
            String name = string(one, "path");
            byte[] bytes = files.get(name);
            require(named.add(name), "manifest.json", "names a file twice: " + name);
            require(bytes != null, name, "is missing");
            boolean same = bytes == null || string(one, "sha256").equals(hex(sha256(bytes))) && string(one, "size").equals("" + bytes.length);
            require(same, name, "was changed: its digest is not the one in the manifest");
        }
        files.keySet().forEach(name -> require(named.contains(name), name, "does not stand in the manifest"));
    }

    // ---- signatures

    void checkSignature() {
        for (String name : files.keySet())
            if (name.matches("log/[^/]+\\.vkey")) check(name, () -> keys.put(name.substring(4, name.length() - 5), Key.read(text(name))));
        Note note = Note.read(text("manifest.note"));
        String signed = "publication " + string(manifest, "publication") + "\nsha256 " + hex(sha256(file("manifest.json"))) + "\n";
        require(note.text.equals("plumbline bundle manifest\n" + signed), "manifest.json", "is not the manifest that manifest.note signs");
        Key key = keys.get(string(manifest, "recorder"));
        require(key != null && key.signed(note), "manifest.note", "is not signed by the key of the recorder whom the manifest names");
    }
    /** A public key in one line: name, four bytes of a digest, then kind and key. */
    record Key(String line, String name, byte[] id, byte kind, byte[] key) {
        static Key read(String file) {
            String[] parts = file.strip().split("\\+", 3);
            byte[] coded = base64(parts.length == 3 ? parts[2] : "");
            byte[] id = Arrays.copyOf(sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), coded), 4);
            if (coded.length != 33 || !parts[1].equals(hex(id))) throw new Wrong("is no public key, or its parts do not fit each other");
            return new Key(file.strip(), parts[0], id, coded[0], Arrays.copyOfRange(coded, 1, 33));
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
                byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + hex(key)); // RFC 8410
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
            if (!isOne || !signatures.stream().allMatch(one -> one.length == 3 && one[0].equals("\u2014"))) throw new Wrong("is no signed note");
            return new Note(whole.substring(0, blank + 1), signatures);
        }
    }

    // ---- the log: RFC 6962

    /** How far a log reaches, and the digest over it. */
    record Head(long size, byte[] root) {
        static Head read(Note checkpoint) {
            List<String> lines = checkpoint.text.lines().toList();
            if (lines.size() < 3) throw new Wrong("is no checkpoint");
            return new Head(Long.parseLong(lines.get(1)), base64(lines.get(2)));
        }
    }
    void checkHeads() {
        for (String name : files.keySet())
            if (name.endsWith(".checkpoint")) check(name, () -> checkLog(name.substring(4, name.length() - 11)));
        List<byte[]> leaves = new ArrayList<>();
        for (Map<String, Object> frozen : objects(manifest, "heads")) {
            String who = string(frozen, "recorder"), size = string(frozen, "size"), root = string(frozen, "root");
            leaves.add(leaf(who + " " + size + " " + root));
            require(isPrefix(who, new Head(Long.parseLong(size), base64(root))), "log/" + who + ".checkpoint",
                    "the head that the publication was frozen with is not a prefix of it");
        }
        if (leaves.isEmpty()) given.add("which state of the log the publication was frozen with: it was published before that was kept");
        boolean isRoot = leaves.isEmpty() || Arrays.equals(base64(string(manifest, "caseRoot")), tree(leaves));
        require(isRoot, "manifest.json", "its heads do not give its case root");
        for (String name : files.keySet()) {
            if (name.endsWith(".case")) check(name, () -> checkCase(name));
            if (name.endsWith(".tsr")) check(name, () -> checkStamp(name));
            if (name.endsWith(".cosignature")) check(name, () -> checkCosignature(name));
        }
    }
    void checkLog(String who) {
        String name = "log/" + who + ".checkpoint", proofs = "log/" + who + ".proofs.json";
        Note note = Note.read(text(name));
        Key key = keys.get(who);
        require(key != null && key.signed(note) && note.text.startsWith(key.name + "\n"), name, "is not signed by log/" + who + ".vkey");
        Head head = Head.read(note);
        heads.put(who, head);
        check(proofs, () -> {
            Map<Long, List<byte[]>> paths = prefixes.computeIfAbsent(who, none -> new HashMap<>());
            objects(json(proofs), "prefixes").forEach(one -> paths.put(Long.parseLong(string(one, "size")), path(one)));
            for (Map<String, Object> one : objects(json(proofs), "lines")) {
                long line = Long.parseLong(string(one, "line"));
                boolean in = line > 0 && line <= head.size;
                boolean stands = in && Arrays.equals(climb(line - 1, head.size, leaf(string(one, "bytes")), path(one)), head.root);
                require(stands, proofs, "line " + line + " of the history does not stand in the log");
                if (stands) lines.put(who + ":" + line, object(new Json(string(one, "bytes")).whole()));
            }
        });
    }
    boolean isPrefix(String who, Head before) {
        Head now = heads.get(who);
        List<byte[]> path = prefixes.getOrDefault(who, Map.of()).get(before.size);
        if (now == null || before.size >= now.size || before.size < 1 || path == null)
            return now != null && before.size == now.size && Arrays.equals(before.root, now.root);
        List<byte[]> rest = new ArrayList<>(path);
        byte[][] both = grow(before.size, now.size, before.root, rest, true);
        return both != null && rest.isEmpty() && Arrays.equals(both[0], before.root) && Arrays.equals(both[1], now.root);
    }
    /** A checkpoint of the whole case: its heads give its root, and each is an earlier state of a log here. */
    void checkCase(String name) {
        Note note = Note.read(text(name));
        Key key = keys.get(name.substring(4, name.length() - 5));
        require(key != null && key.signed(note), name, "is not signed by the key beside it");
        List<String> heads = note.text.lines().skip(3).toList();
        boolean fits = Arrays.equals(tree(heads.stream().map(Verify::leaf).toList()), Head.read(note).root);
        require(fits && heads.size() == Head.read(note).size, name, "its heads do not give its root");
        for (String[] head : heads.stream().map(line -> line.split(" ")).toList())
            require(isPrefix(head[0], new Head(Long.parseLong(head[1]), base64(head[2]))), name, "the head of " + head[0] + " is not a prefix");
    }
    void checkCosignature(String name) {
        Key key = Key.read(text(name.replace(".cosignature", ".cosigner")));
        Note note = Note.read(text(name));
        require(key.kind == 4 && key.signed(note), name, "is not signed by the cosigner's key beside it");
        keys.put("cosigner " + name.substring(4, name.lastIndexOf('.')), key);
        require(cases().anyMatch(one -> Note.read(one).text.equals(note.text)), name, "is of a checkpoint that is not in the bundle");
    }
    Stream<String> cases() { return files.keySet().stream().filter(name -> name.endsWith(".case")).map(this::text); }
    /** Only whether it is of a checkpoint here; whether an authority signed it needs other tools. */
    void checkStamp(String name) {
        Matcher imprint = Pattern.compile("30(31|2f)30(0d|0b)0609608648016503040201(0500)?0420([0-9a-f]{64})").matcher(hex(file(name)));
        boolean fits = imprint.find() && cases().anyMatch(one -> hex(sha256(one.getBytes(StandardCharsets.UTF_8))).equals(imprint.group(4)));
        require(fits, name, "is no time-stamp of a checkpoint of this bundle");
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
            keys.forEach((who, key) -> { if (note.text.startsWith(key.name + "\n") && key.signed(note)) before.put(who, Head.read(note)); });
            require(!before.isEmpty(), "" + path.getFileName(), "is a checkpoint of none of the logs of this bundle");
        }
        before.forEach((who, head) -> require(isPrefix(who, head), "log/" + who + ".checkpoint",
                "the earlier head (" + head.size + " lines) is not a prefix of it, or there is no proof that it is"));
    }
    static byte[] leaf(String line) { return sha256(new byte[] {0}, line.getBytes(StandardCharsets.UTF_8)); }
    static byte[] node(byte[] left, byte[] right) { return sha256(new byte[] {1}, left, right); }
    /** The root over some leaves (section 2.1). */
    static byte[] tree(List<byte[]> leaves) {
        int split = Integer.highestOneBit(Math.max(1, leaves.size() - 1));
        return leaves.isEmpty() ? sha256() : leaves.size() == 1 ? leaves.get(0)
                : node(tree(leaves.subList(0, split)), tree(leaves.subList(split, leaves.size())));
    }
    /** The root that a leaf and the digests beside its way up give (section 2.1.1); takes them off the end of the path. */
    static byte[] climb(long index, long size, byte[] leaf, List<byte[]> path) {
        if (size == 1 || path.isEmpty()) return size == 1 && path.isEmpty() ? leaf : new byte[0];
        long split = Long.highestOneBit(size - 1);
        byte[] beside = path.remove(path.size() - 1);
        return index < split ? node(climb(index, split, leaf, path), beside) : node(beside, climb(index - split, size - split, leaf, path));
    }
    /** The roots before and now that a proof gives (section 2.1.2), or null; takes it off its end. */
    static byte[][] grow(long from, long to, byte[] before, List<byte[]> path, boolean whole) {
        if (from == to && whole) return new byte[][] {before, before};
        if (path.isEmpty()) return null;
        byte[] last = path.remove(path.size() - 1);
        if (from == to) return new byte[][] {last, last};
        long split = Long.highestOneBit(to - 1);
        boolean left = from <= split;
        byte[][] both = left ? grow(from, split, before, path, whole) : grow(from - split, to - split, before, path, false);
        return both == null ? null : left ? new byte[][] {both[0], node(both[1], last)} : new byte[][] {node(last, both[0]), node(last, both[1])};
    }

    // ---- verdicts: E is what the evidence adds up to, C what the words allow; supported if E lies in C, contradicted if they do not meet

    List<Map<String, Object>> claims() { return objects(json("claims.json"), "claims"); }
    void checkClaims() {
        for (Map<String, Object> claim : claims()) {
            String name = string(claim, "label") + " (" + string(claim, "edition") + ")", edition = "editions/" + string(claim, "edition") + ".md";
            if (files.containsKey(edition)) check(edition, () -> checkWords(claim, name, edition));
            else given.add(name + ": that the words stand in the text, which is not in the bundle");
            check("claims.json", () -> checkClaim(claim, name + " [" + string(claim, "kind") + "]"));
        }
    }
    /** That each claim of the sheet is there, or compared by one that is, and each stretch of an edition that links to it with ][label]. */
    void checkNoneLeftOut() {
        Map<String, String> editions = new TreeMap<>();
        for (String name : files.keySet())
            if (name.startsWith("editions/")) editions.put(name, text(name).replaceAll("(?s)<!--.*?-->|`+[^`]*`+", ""));
        Matcher claim = Pattern.compile("(?m)^claim ([^\\s:]+):").matcher(text("sheet.claims"));
        while (claim.find()) {
            String label = claim.group(1);
            boolean there = claims().stream().anyMatch(one -> label.equals(one.get("label")) || List.of(string(one, "query").split("[ ,]+")).contains(label));
            require(there, "claims.json", "leaves out " + label + " of sheet.claims");
            editions.forEach((name, text) -> {
                String key = label + " editions/";
                long judged = claims().stream().filter(one -> (key + one.get("edition") + ".md").equals(one.get("label") + " " + name)).count();
                int linked = text.split(Pattern.quote("][" + label + "]"), -1).length - 1;
                require(linked <= judged, "claims.json", "leaves out " + label + " of " + name);
            });
        }
    }
    /** That the words stand in the edition at the place named, marks of Markdown left aside. */
    void checkWords(Map<String, Object> claim, String name, String edition) {
        List<Integer> at = Stream.of(string(claim, "from") + ":" + string(claim, "to")).flatMap(all -> Stream.of(all.split(":")))
                .map(Integer::valueOf).toList();
        List<String> all = text(edition).lines().toList();
        StringBuilder found = new StringBuilder();
        for (int line = at.get(0); line <= at.get(2); line++) {
            String text = all.get(line - 1);
            int end = line == at.get(2) ? text.offsetByCodePoints(0, at.get(3) - 1) : text.length();
            found.append(text, line == at.get(0) ? text.offsetByCodePoints(0, at.get(1) - 1) : 0, end);
        }
        String marks = "[^\\p{L}\\p{M}\\p{N}%]", words = string(claim, "text").replaceAll(marks, "");
        require(found.toString().replaceAll(marks, "").equals(words), edition, "does not say what claims.json says that " + name + " says");
    }
    void checkClaim(Map<String, Object> claim, String name) {
        int before = failures.size();
        List<Map<String, Object>> parts = objects(claim, "parts");
        Set<String> how = new TreeSet<>();
        (parts.isEmpty() ? List.of(claim) : parts).forEach(part -> how.add(judge(part, name)));
        if (!parts.isEmpty()) checkWhole(claim, parts, name);
        List<String> verdict = VERDICTS.get(string(claim, "verdict"));
        if (verdict == null) throw new Wrong("claims.json: a verdict that is none");
        String told = name + ": " + verdict.get(my ? 1 : 0);
        if (how.contains("withheld")) withheld.add(name);
        else if (failures.size() == before && Set.of("", HEARD).containsAll(how)) recomputed.add(told + (how.contains(HEARD) ? ", " + HEARD : ""));
        else if (failures.size() == before)
            how.stream().filter(one -> !one.isEmpty() && !one.equals(HEARD)).forEach(one -> given.add(name + ": " + one));
    }
    void checkWhole(Map<String, Object> claim, List<Map<String, Object>> parts, String name) {
        Set<String> verdicts = parts.stream().map(part -> string(part, "verdict")).collect(Collectors.toSet());
        String all = verdicts.contains("contradicted") ? "contradicted" : verdicts.equals(Set.of("supported")) ? "supported" : "not shown";
        same(name, "verdict", string(claim, "verdict"), all);
        Map<String, Object> evidence = object(claim.get("evidence"));
        if ("answer".equals(evidence.get("finding"))) same(name, "verdict", ANSWERS.get(string(evidence, "answer")), all);
        if (evidence.containsKey("range")) same(name, "evidence", string(evidence, "range"), string(object(parts.get(0).get("evidence")), "range"));
    }
    /** In words. Whether a contradiction makes the words wrong is not recomputed, so no more is said than that they differ. */
    static final Map<String, List<String>> VERDICTS = Map.of("supported", List.of("supported", "အထောက်အထားရှိသည်"), "not shown",
            List.of("not shown", "မပြသနိုင်ပါ"), "contradicted", List.of("differs from the evidence", "သက်သေအထောက်အထားနှင့် ကွဲလွဲသည်"));
    static final Map<String, String> ANSWERS = Map.of("yes", "supported", "no", "contradicted", "unknown", "not shown");
    void same(String name, String what, String written, String right) {
        require(right.equals(written), "claims.json", name + ": its " + what + " is written as " + written + ", but comes to " + right);
    }
    static final String HEARD = "from what its voices say; each has a proven line about it, but what that line says is not compared";
    /** Checks one part, and tells what of it is taken as given: nothing if all of it could be recomputed. */
    String judge(Map<String, Object> part, String name) {
        Map<String, Object> evidence = object(part.get("evidence")), how = object(evidence.get("derivation"));
        String kind = string(how, "kind"), verdict = string(part, "verdict");
        require(part.containsKey("withheld") || !kind.equals("withheld"), "claims.json", name + ": does not say that some is withheld");
        if (part.containsKey("withheld")) {
            require(!evidence.containsKey("finding"), "claims.json", name + ": rows are withheld, but the total is not");
            return "withheld";
        }
        String finding = string(evidence, "finding");
        Range found = finding.equals("numbers") ? Range.of(string(evidence, "range")) : null;
        Range wording = part.containsKey("wording") ? Range.of(string(part, "wording")) : null;
        if (kind.equals("days")) {
            found = days(how);
            wording = Range.days(string(how, "asked"));
            same(name, "days", finding.equals("days") ? "" + Range.days(string(evidence, "days")) : "null", "" + found);
            if (found == null) same(name, "verdict", verdict, "not shown");
        } else if (kind.equals("answer")) {
            same(name, "answer", string(evidence, "answer"), answer(how));
            same(name, "verdict", verdict, ANSWERS.get(answer(how)));
        } else if (!kind.equals("given")) {
            String right = "" + total(how, name), rows = how.containsKey("rows") ? string(how, "rows") : "it";
            require(right.equals("" + found), "claims.json", name + ": its evidence is written as " + found + ", but " + rows + " comes to " + right);
        }
        if (found != null && wording != null) same(name, "verdict", verdict, found.against(wording));
        if (kind.equals("given")) return "its evidence";
        if (!kind.equals("answer") && wording == null) return "its verdict";
        if (!kind.equals("days") && !kind.equals("answer")) return "";
        boolean told = isBorneOut(how, objects(how, kind.equals("days") ? "values" : "given"), name);
        return told ? HEARD : "recomputed from what its voices say, which is taken as given";
    }
    /** Whether each voice is heard in a proven line of its source. */
    boolean isBorneOut(Map<String, Object> how, List<Map<String, Object>> told, String name) {
        Set<Object> sources = new HashSet<>();
        for (String ref : strings(how, "lines")) {
            require(lines.containsKey(ref), "claims.json", name + ": rests on line " + ref + " of the history, which is not proven");
            sources.add(lines.getOrDefault(ref, Map.of()).get("source"));
        }
        return !told.isEmpty() && told.stream().allMatch(one -> sources.contains(one.get("source")));
    }
    static void dropNobody(Map<String, ?> voices, int whereMoreThan) { if (voices.size() > whereMoreThan) voices.keySet().remove("unknown"); }
    /** One originator is one voice: its own value, else what others retell of it. */
    static <T> Map<String, T> voices(List<Map<String, Object>> told, Function<String, T> read, BinaryOperator<T> both) {
        Map<String, T> own = new TreeMap<>(), voices = new TreeMap<>();
        for (Map<String, Object> one : told)
            (is(one, "original") ? own : voices).merge(string(one, "voice"), read.apply(string(one, "value")), both);
        voices.putAll(own);
        return voices;
    }
    Range days(Map<String, Object> how) {
        Map<String, Range> voices = voices(objects(how, "values"), Range::days, Range::hull);
        dropNobody(voices, is(how, "two") ? 0 : 1);
        if (voices.size() < (is(how, "two") ? 2 : 1)) return null;
        return is(how, "two") ? Range.ofTwo(voices.values()) : Range.agreed(voices.values());
    }
    String answer(Map<String, Object> how) {
        Map<String, String> voices = voices(objects(how, "given"), value -> value, (a, b) -> a.equals(b) ? a : "unknown");
        if (voices.isEmpty() && is(how, "complete")) return "no";
        dropNobody(voices, 1);
        voices.values().removeIf("unknown"::equals);
        boolean enough = !is(how, "two") || voices.keySet().stream().filter(voice -> !voice.equals("unknown")).count() > 1;
        return enough && new HashSet<>(voices.values()).size() == 1 ? voices.values().iterator().next() : "unknown";
    }

    // ---- counts and sums

    record Row(String id, String standing, Range used, BigDecimal least, boolean told, Set<String> mayBe, Set<String> lists, Set<String> sure) {
        boolean certain() { return standing.equals("certain"); }
    }
    Range total(Map<String, Object> how, String name) {
        if (string(how, "kind").equals("two voices")) {
            List<Range> alone = objects(how, "alone").stream().map(one -> total(object(one.get("derivation")), name)).toList();
            return alone.size() < 2 ? Range.of("[0..inf)") : Range.ofTwo(alone);
        }
        Set<String> voices = new HashSet<>();
        BigDecimal least = BigDecimal.ZERO;
        End most = End.of("0", 0);
        for (Map.Entry<String, Map<String, Row>> group : rows(how, name, voices).entrySet()) {
            least = least.add(group.getKey().isEmpty() ? apart(group.getValue()) : asGroup(string(how, "rows"), group.getValue()));
            for (Row row : group.getValue().values()) if (row.standing.matches("certain|possible")) most = most.plus(row.used.most(how));
        }
        Range lower = new Range(new End(0, least, 0), End.HIGHEST), both = lower.cut(new Range(End.LOWEST, most));
        List<Range> sides = stated(how, voices);
        sides.add(how.containsKey("completeBy") && both != null ? both : lower);
        return Range.agreed(sides);
    }
    /** The rows of a file by group, which is "" for those in none. What each adds must stand in the lines it rests on. */
    Map<String, Map<String, Row>> rows(Map<String, Object> how, String name, Set<String> voices) {
        Map<String, Map<String, Row>> rows = new LinkedHashMap<>();
        String file = string(how, "rows"), measure = string(how, "measure");
        check(file, () -> text(file).lines().skip(1).forEach(line -> {
            String[] cell = line.split(",", -1);
            if (cell.length != 15 || line.contains("\"")) throw new Wrong("has a row that cannot be read");
            if (cell[3].equals("left-out") && cell[13].isEmpty()) return;
            String row0 = "row " + cell[0], group = cell[13];
            Range used = used(cell[6], cell[7].equals("shared"), how);
            require(used.equals(Range.of(cell[8])), file, row0 + " adds " + cell[8] + ", but its voices come to " + used);
            boolean told = !cell[6].isEmpty() || measure.equals("incidents");
            Row row = new Row(cell[0], cell[3], used, used.least(how), told, words(cell[9]), words(cell[10]), words(cell[14]));
            require(rows.computeIfAbsent(group, none -> new LinkedHashMap<>()).put(row.id, row) == null, file, "has " + row0 + " twice");
            if (row.certain()) Stream.of(words(cell[5]), byVoice(cell[6]).keySet()).forEach(voices::addAll);
            if (cell[12].isEmpty()) given.add(name + ": figures of rows as " + file + " gives them");
            else words(cell[12]).forEach(ref -> line(file, row0, words(cell[1]), ref));
            if (!cell[12].isEmpty())
                byVoice(cell[6]).values().forEach(said -> checkSaid(file, row0, words(cell[1]), words(cell[12]), measure, said));
        }));
        Map<String, String> groups = new HashMap<>();
        rows.forEach((group, all) -> all.values().stream().filter(Row::certain).forEach(row -> groups.put(row.id, group)));
        rows.forEach((group, all) -> all.values().stream().filter(row -> row.certain() && !row.mayBe.isEmpty()).forEach(row -> {
            boolean whole = row.mayBe.stream().allMatch(other -> group.equals(groups.getOrDefault(other, group)));
            require(whole && !group.isEmpty(), file, "row " + row.id + " may be one that its group leaves out");
        }));
        return rows;
    }
    /** By proven lines, the measures that are part of one (children killed are civilians killed), or those that it is part of. */
    Set<String> related(String measure, boolean parts) {
        Set<String> all = new HashSet<>(Set.of(measure, "occurrences"));
        String from = parts ? "value" : "entity", to = parts ? "entity" : "value";
        List<Map<String, Object>> steps = lines.values().stream().filter(line -> "part of".equals(line.get("property"))).toList();
        while (steps.stream().filter(step -> all.contains(string(step, from))).toList().stream().anyMatch(step -> all.add(string(step, to)))) {}
        return all;
    }
    /**
     * The ends of a figure must be those of proven lines of the history about that record: the lower one of a figure of its measure or of
     * a part of it, the upper one of its measure or of a whole. "About" widens: then they are not.
     */
    void checkSaid(String file, String what, Collection<String> records, Collection<String> refs, String measure, Range said) {
        for (boolean low : List.of(true, false)) {
            End end = said.end(low);
            Set<String> properties = related(measure, low);
            boolean stands = low ? end.compareTo(End.of("0", 0)) <= 0 : end.infinite > 0;
            for (Map<String, Object> line : refs.stream().map(ref -> line(file, what, records, ref)).filter(Objects::nonNull).toList()) {
                boolean isTotal = "total".equals(line.get("property")) && properties.contains(counted(records));
                if (!properties.contains(line.get("property")) && !isTotal) continue;
                boolean about = "about".equals(line.get("bound"));
                if (about) given.add(file + ", " + what + ": how far \"about\" goes");
                stands |= about || Range.STATED.matcher(string(line, "value")).matches() && end.equals(Range.stated(line).end(low));
            }
            require(stands, file, what + " says " + (low ? "at least " : "at most ") + end.at.toPlainString() + ", but no line that it rests on does");
        }
    }
    /** What a stated total counts, by the proven line that says so. */
    Object counted(Collection<String> records) {
        return lines.values().stream().filter(line -> "measure".equals(line.get("property")) && records.contains(line.get("entity")))
                .map(line -> line.get("value")).findAny().orElse("incidents");
    }
    /** A proven line about one of these records; null, and told, if it is not. */
    Map<String, Object> line(String file, String what, Collection<String> records, String ref) {
        Map<String, Object> line = lines.get(ref);
        boolean fits = line != null && records.contains(line.get("entity"));
        require(fits, file, what + " rests on line " + ref + " of the history, which is not proven or of something else");
        return fits ? line : null;
    }
    static Map<String, Range> byVoice(String cell) {
        Map<String, Range> voices = new LinkedHashMap<>();
        for (String one : cell.isEmpty() ? new String[0] : cell.split("; "))
            voices.put(one.substring(0, one.indexOf('=')), Range.of(one.substring(one.indexOf('=') + 1)));
        return voices;
    }
    /** What voices that tell of one incident come to; if it is told of others too, anything from the least share to all of it. */
    static Range used(String amounts, boolean shared, Map<String, Object> how) {
        boolean counts = string(how, "measure").equals("incidents");
        Map<String, Range> voices = byVoice(amounts);
        dropNobody(voices, 1);
        Range all = voices.isEmpty() ? Range.of(counts ? "[1..1]" : "[0..inf)") : Range.agreed(voices.values());
        if (counts) all = all.cut(Range.of("[1..inf)")) == null ? Range.of("[1..1]") : all.cut(Range.of("[1..inf)"));
        BigDecimal share = new BigDecimal(string(how, "leastShare"));
        return shared && all.low.compareTo(new End(0, share, 0)) > 0 ? new Range(new End(0, share, 0), all.high) : all;
    }
    static BigDecimal apart(Map<String, Row> rows) {
        return rows.values().stream().filter(Row::certain).map(Row::least).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    /** Rows that may be one come to the larger of: what they are as one, and what the rows of one list are, which are as many incidents. */
    BigDecimal asGroup(String file, Map<String, Row> rows) {
        Map<Boolean, List<Row>> asOne = rows.values().stream().collect(Collectors.partitioningBy(row -> row.standing.equals("as-one")));
        BigDecimal least = most(asOne.get(true)).min(most(asOne.get(false))).min(apart(rows)); // as one no more than one of them, or all
        for (String list : rows.values().stream().flatMap(row -> row.sure.stream()).collect(Collectors.toSet())) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Row row : rows.values()) {
                if (!row.sure.contains(list)) continue;
                Collection<Row> any = whichever(row, list, rows).values();
                boolean sure = row.lists.contains(list) && any.stream().allMatch(Row::certain)
                        && row.mayBe.stream().map(rows::get).noneMatch(other -> other != null && other.lists.contains(list));
                require(sure, file, "row " + row.id + " does not count whichever other it is");
                sum = sum.add(any.stream().filter(Row::told).map(Row::least).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO));
            }
            least = least.max(sum);
        }
        return least;
    }
    static BigDecimal most(List<Row> rows) { return rows.stream().map(Row::least).reduce(BigDecimal.ZERO, BigDecimal::max); }
    /** All that a row may be, by way of others too, but never another row of the list. */
    static Map<String, Row> whichever(Row row, String list, Map<String, Row> rows) {
        Map<String, Row> any = new TreeMap<>(Map.of(row.id, row));
        Deque<Row> open = new ArrayDeque<>(List.of(row));
        while (!open.isEmpty())
            for (Row next : open.pop().mayBe.stream().map(rows::get).filter(Objects::nonNull).toList())
                if (!next.lists.contains(list) && any.put(next.id, next) == null) open.push(next);
        return any;
    }
    /** Stated totals: of a part a lower bound, of something larger an upper bound if it is complete. */
    List<Range> stated(Map<String, Object> how, Set<String> voices) {
        Map<String, Range> totals = new LinkedHashMap<>();
        for (Map<String, Object> one : objects(how, "stated")) {
            Range total = Range.of(string(one, "total")), lower = new Range(total.low, End.HIGHEST), any = Range.of("[0..inf)");
            String lies = string(one, "relation");
            Range bound = lies.equals("same") && is(one, "complete") ? total : !lies.equals("around") ? lower
                    : is(one, "complete") ? any.cut(new Range(End.LOWEST, total.high)) : any;
            totals.merge(string(one, "voice"), bound, (a, b) -> a.cut(b) == null ? a.hull(b) : a.cut(b));
            checkSaid("claims.json", "total " + string(one, "tally"), Set.of(string(one, "tally")), strings(one, "lines"), string(one, "counted"), total);
        }
        voices.addAll(totals.keySet());
        dropNobody(totals, voices.size() > 1 ? 0 : 1);
        return new ArrayList<>(totals.values());
    }
    void checkFrozen() {
        for (Map<String, Object> one : objects(json("frozen.json"), "files"))
            require(string(one, "sha256").equals(hex(sha256(file(string(one, "file"))))), string(one, "file"), "is not the text that was frozen");
        Map<String, String> then = new TreeMap<>(), now = new TreeMap<>();
        objects(json("frozen.json"), "verdicts").forEach(one -> then.put(string(one, "claim"), string(one, "verdict")));
        for (Map<String, Object> claim : claims()) {
            String key = string(claim, "label") + "/" + string(claim, "edition"), free = key;
            for (int stretch = 2; now.containsKey(free); stretch++) free = key + "/" + stretch; // bound twice in one edition
            now.put(free, string(claim, "verdict"));
        }
        require(then.equals(now), "claims.json", "its verdicts are not those that were frozen");
        Map<String, Object> act = Map.of("act", "publish", "publication", manifest.get("publication"), "sha256", manifest.get("frozenSha256"));
        boolean published = lines.values().stream().anyMatch(line -> line.entrySet().containsAll(act.entrySet()));
        require(published, "manifest.json", "no proven line of the history publishes the frozen verdicts with the digest that it names");
        given.add("frozen.json: that it tells what the frozen file of the case tells, which has the digest " + act.get("sha256"));
    }
    /** One end of a range: a number, or just above it (1) or below it (-1) where the end is open; or infinite (-1 or 1, and zero). */
    record End(int infinite, BigDecimal at, int beside) implements Comparable<End> {
        static final End LOWEST = new End(-1, BigDecimal.ZERO, 0), HIGHEST = new End(1, BigDecimal.ZERO, 0);
        static End of(String text, int beside) {
            return text.equals("inf") ? HIGHEST : text.equals("-inf") ? LOWEST : new End(0, new BigDecimal(text).stripTrailingZeros(), beside);
        }
        @Override
        public int compareTo(End other) {
            int order = infinite != other.infinite ? Integer.compare(infinite, other.infinite) : at.compareTo(other.at);
            return order != 0 ? order : Integer.compare(beside, other.beside);
        }
        End plus(End other) {
            return infinite + other.infinite > 0 ? HIGHEST : new End(0, at.add(other.at).stripTrailingZeros(), Math.min(beside, other.beside));
        }
        boolean isWhole() { return infinite == 0 && at.scale() <= 0; }
    }
    /** Numbers from one end to the other. */
    record Range(End low, End high) {
        static final String NUMBER = "-?[0-9]{1,40}(?:[.][0-9]{1,40})?";
        static final Pattern STATED = Pattern.compile("N([.][.]N)?".replace("N", NUMBER));
        static final Pattern FORM = Pattern.compile("([\\[(])(-inf|N)[.][.](inf|N)([\\])])".replace("N", NUMBER));
        static Range of(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) throw new Wrong("holds no range: " + text);
            return new Range(End.of(form.group(2), form.group(1).equals("(") ? 1 : 0), End.of(form.group(3), form.group(4).equals(")") ? -1 : 0));
        }
        /** What a line of the history states: a figure, or from one to another, and how it is bounded. */
        static Range stated(Map<String, Object> line) {
            String[] ends = string(line, "value").split("[.][.]");
            String bound = line.containsKey("bound") ? string(line, "bound") : "exact";
            return new Range(bound.matches("at-most|under") ? End.LOWEST : End.of(ends[0], bound.equals("over") ? 1 : 0),
                    bound.matches("at-least|over") ? End.HIGHEST : End.of(ends[ends.length - 1], bound.equals("under") ? -1 : 0));
        }
        End end(boolean lower) { return lower ? low : high; }
        /** Days counted from 1970. */
        static Range days(String text) {
            String[] days = text.split("[.][.]");
            return new Range(End.of("" + LocalDate.parse(days[0]).toEpochDay(), 0), End.of("" + LocalDate.parse(days[1]).toEpochDay(), 0));
        }
        /** What both hold, or null. */
        Range cut(Range other) {
            Range both = new Range(low.compareTo(other.low) > 0 ? low : other.low, high.compareTo(other.high) < 0 ? high : other.high);
            return both.low.compareTo(both.high) > 0 ? null : both;
        }
        Range hull(Range other) {
            return new Range(low.compareTo(other.low) < 0 ? low : other.low, high.compareTo(other.high) > 0 ? high : other.high);
        }
        String against(Range wording) {
            Range both = cut(wording);
            return both == null ? "contradicted" : both.equals(this) ? "supported" : "not shown";
        }
        /** The hull of what the largest sets of ranges share that have something in common; largest: nothing more fits in. */
        static Range agreed(Collection<Range> all) {
            Map<Set<Range>, Range> sets = new HashMap<>();
            for (Range at : all) {
                Set<Range> set = all.stream().filter(one -> one.low.compareTo(at.low) <= 0 && at.cut(one) != null).collect(Collectors.toSet());
                sets.put(set, set.stream().reduce(Range::cut).orElseThrow());
            }
            return sets.keySet().stream().filter(set -> sets.keySet().stream().noneMatch(more -> more.size() > set.size() && more.containsAll(set)))
                    .map(sets::get).reduce(Range::hull).orElseThrow();
        }
        /** What two voices each bear out: the second-highest lower bound, the second-lowest upper bound. */
        static Range ofTwo(Collection<Range> voices) {
            Range a = voices.stream().sorted(Comparator.comparing(Range::low).reversed()).toList().get(1);
            Range b = voices.stream().sorted(Comparator.comparing(Range::high)).toList().get(1);
            return a.low.compareTo(b.high) > 0 ? a.hull(b) : new Range(a.low, b.high);
        }
        /** What comes in whole numbers and is more than 20 is at least 21. */
        BigDecimal least(Map<String, Object> how) {
            if (low.infinite != 0 || low.at.signum() < 0) return BigDecimal.ZERO;
            return low.beside > 0 && is(how, "whole") && low.isWhole() ? low.at.add(BigDecimal.ONE) : low.at;
        }
        /** And what is less than 20 is at most 19. */
        End most(Map<String, Object> how) {
            End below = new End(0, high.at.subtract(BigDecimal.ONE).stripTrailingZeros(), 0);
            boolean less = high.beside < 0 && is(how, "whole") && high.isWhole() && below.at.compareTo(least(how)) >= 0;
            return less ? below : high;
        }
        @Override
        public String toString() {
            String from = low.infinite != 0 ? "(-inf" : (low.beside > 0 ? "(" : "[") + low.at.toPlainString();
            return from + ".." + (high.infinite != 0 ? "inf)" : high.at.toPlainString() + (high.beside < 0 ? ")" : "]"));
        }
    }
    /** JSON (RFC 8259), strict: no name twice, no numbers but whole ones, which stay texts. */
    static final class Json {
        private static final Pattern TOKEN = Pattern.compile("[ \\n\\r\\t]*+([{}\\[\\],:\"]|true|false|-?(?:0|[1-9][0-9]{0,17})(?![0-9.eE])|\\z)");
        private final String text;
        private final Matcher token;
        private int at;
        Json(String text) {
            this.text = text;
            token = TOKEN.matcher(text);
        }
        Object whole() {
            Object value = value(next(), 0);
            if (!next().isEmpty()) throw wrong("something stands behind its end");
            return value;
        }
        private Wrong wrong(String why) { return new Wrong("is no JSON in order: " + why + " at character " + at); }
        /** The next sign, word or number; a text with a quote before it; at the end nothing. */
        private String next() {
            if (!token.region(at, text.length()).lookingAt()) throw wrong("something stands there that may not");
            at = token.end();
            if (!token.group(1).equals("\"")) return token.group(1);
            StringBuilder string = new StringBuilder("\"");
            for (char sign = sign(); sign != '"'; sign = sign()) string.append(sign == '\\' ? escaped(sign()) : sign);
            return string.toString();
        }
        private char sign() {
            if (at >= text.length() || text.charAt(at) < ' ') throw wrong("a text does not end");
            return text.charAt(at++);
        }
        private char escaped(char sign) {
            String digits = sign == 'u' ? "" + sign() + sign() + sign() + sign() : "0";
            int which = "\"\\/bfnrtu".indexOf(sign);
            if (which < 0 || !digits.matches("[0-9a-fA-F]+")) throw wrong("nothing is escaped so");
            return sign == 'u' ? (char) Integer.parseInt(digits, 16) : "\"\\/\b\f\n\r\t".charAt(which);
        }
        /** Of a list too, which is read as an object whose names are the places. */
        private Object value(String token, int depth) {
            boolean named = token.equals("{");
            if (token.startsWith("\"")) return token.substring(1);
            if (token.equals("true") || token.equals("false")) return token.equals("true");
            if (!token.isEmpty() && "-0123456789".indexOf(token.charAt(0)) >= 0) return token;
            if (depth > DEEPEST_JSON || !named && !token.equals("[")) throw wrong("a value is missing, or too deep");
            Map<String, Object> values = new LinkedHashMap<>();
            for (String next = next(); !next.equals(named ? "}" : "]"); next = next()) {
                if (!values.isEmpty() && !next.equals(",")) throw wrong("a comma is missing");
                if (!values.isEmpty()) next = next();
                if (named && !next.startsWith("\"")) throw wrong("a name is missing");
                String name = named ? next.substring(1) : "" + values.size();
                if (named && !next().equals(":")) throw wrong("a colon is missing");
                if (values.put(name, value(named ? next() : next, depth + 1)) != null) throw wrong("the name " + name + " stands twice");
            }
            return named ? values : new ArrayList<>(values.values());
        }
    }
    final Map<String, Map<String, Object>> parsed = new HashMap<>();
    Map<String, Object> json(String name) { return parsed.computeIfAbsent(name, file -> object(new Json(text(file)).whole())); }
    static <T> T is(Class<T> type, Object value, String what) {
        if (!type.isInstance(value)) throw new Wrong("has no " + what);
        return type.cast(value);
    }
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) { return is(Map.class, value, "object where one must be"); }
    static String string(Map<String, Object> object, String name) { return is(String.class, object.get(name), "text under " + name); }
    static boolean is(Map<String, Object> object, String name) { return is(Boolean.class, object.get(name), "true or false under " + name); }
    static List<?> list(Map<String, Object> object, String name) { return is(List.class, object.get(name), "list under " + name); }
    static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
        return list(object, name).stream().map(Verify::object).toList();
    }
    static List<String> strings(Map<String, Object> object, String name) { return list(object, name).stream().map(String.class::cast).toList(); }
    static List<byte[]> path(Map<String, Object> object) {
        return strings(object, "path").stream().map(Verify::base64).collect(Collectors.toCollection(ArrayList::new));
    }
    static Set<String> words(String cell) { return cell.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(cell.split(" "))); }
    static byte[] base64(String text) { return Base64.getDecoder().decode(text); }
    static String hex(byte[] bytes) { return HexFormat.of().formatHex(bytes); }
    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List.of(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
    void print(PrintStream out) {
        out.println(manifest.get("publication") + ", " + manifest.get("frozen"));
        keys.forEach((who, key) -> out.println((my ? "သော့ " : "key ") + who + "  " + key.line));
        list(out, my ? "ပြန်တွက်ပြီး ရလဒ်များ" : "recomputed, with the verdict that each came to", recomputed);
        list(out, my ? "အချို့ကို ထုတ်မပြပါ၊ ပြန်မတွက်ပါ" : "withheld: some; not recomputed: rows are withheld", withheld);
        list(out, my ? "ပြန်မတွက်ပါ၊ ပေးထားသည့်အတိုင်း ယူသည်" : "not recomputed or not checked, taken as given", given);
        out.println(my ? "မစစ်ဆေးသည်များ - မူရင်းစာမျက်နှာများ မှန်မမှန်၊ သတင်းရင်းမြစ်များ ပြည့်စုံမစုံ၊ မည်သည့်အတန်းများသည် တစ်ခုတည်း ဖြစ်နိုင်သည်၊ စာသားကို မည်သို့ဖတ်သည်၊ သော့သည် မည်သူ၏သော့ဖြစ်သည်၊ ပိုသစ်သောထုတ်ဝေမှု ရှိမရှိ။"
                : "Not checked: whether the pages cited are true, whether the sources are complete, whether each row lies in the scope\n"
                        + "of its claim, which rows are one or may be, how the words were read, whether there is a newer version, and whose keys these are: somebody with other keys\n"
                        + "can make another bundle that is right in itself. Compare the keys with what the publisher says elsewhere.");
        failures.forEach(failure -> out.println((my ? "မှားသည် " : "WRONG  ") + failure));
        String right = my ? "စစ်ဆေးသမျှ မှန်ကန်သည်။" : "All that was checked is right.";
        out.println(failures.isEmpty() ? right : my ? "ဤအထုပ်ကို မယုံကြည်ပါနှင့်။" : "This bundle is not in order: do not rely on it.");
    }
    private static void list(PrintStream out, String title, Set<String> what) {
        if (!what.isEmpty()) out.println(title + ": " + what.size());
        what.forEach(one -> out.println("  " + one));
    }
}
