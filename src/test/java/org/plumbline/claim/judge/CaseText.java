package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.NameCheck;
import org.plumbline.claim.sheet.ReadSheet;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.claim.text.Binding;
import org.plumbline.claim.text.NameFinder;
import org.plumbline.claim.text.Publication;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Links;
import org.plumbline.incident.ReportCollection;
import org.plumbline.language.NameMatcher;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.ledger.record.CaseCheck;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;

/** A small case written out in a test: records, a claim, and the English words that are held against them. */
final class CaseText {
    /** Bodies, sources, places, kinds and measures that most tests share. Agency A and Agency B are two voices; the army is a party. */
    static final String WORLD = """
            - Organization: agency-a
              name: Agency A
            - Organization: agency-b
              name: Agency B
            - Organization: agency-c
              name: Agency C
              independent of: agency-a
            - Organization: author-desk
              name: Author Desk
            - State: northland
              name: Northland
              member of: league
            - State: southland
              name: Southland
              member of: league
            - State: westland
              name: Westland
              member of: league
            - Organization: league
              name: The League
            - PublicBody: army
              name: Northland Army
              conflict party: yes
            - Unit: battalion-5
              name: Battalion 5
              part of: army
            - Organization: resistance
              name: Resistance
              conflict party: yes
            - Source: a1
              publisher: Agency A
              published: 2025-04-20
            - Source: a2
              publisher: Agency A
              published: 2025-04-21
            - Source: b1
              publisher: Agency B
              published: 2025-04-20
            - Source: c1
              publisher: Agency C
              published: 2025-04-20
            - Source: paper
              publisher: The Paper
              published: 2025-04-21
            - Source: late
              publisher: The Late Paper
              published: 2025-04-24
            - Source: desk-1
              publisher: Author Desk
              published: 2025-04-01
            - Source: army-1
              publisher: Northland Army
              published: 2025-04-20
            - Place: country
              name: Country
            - Place: region
              name: Region
              part of: country
            - Place: township
              name: Township
              part of: region
            - Place: village-1
              name: Village One
              part of: township
            - Place: village-2
              name: Village Two
              part of: township
            - Place: elsewhere
              name: Elsewhere
              part of: country
            - Kind: attack
              name: attack
            - Kind: air-attack
              name: air attack
              part of: attack
            - Kind: paramotor
              name: paramotor
              part of: air-attack
            - Kind: artillery
              name: artillery
              part of: attack
            - Kind: meeting
              name: meeting
            - Kind: visit
              name: visit
            - Kind: earthquake
              name: earthquake
            - Measure: people-killed
              name: people killed
              unit: person
            - Measure: civilians-killed
              name: civilians killed
              unit: person
              part of: people-killed
            - Measure: magnitude
              name: magnitude
              unit: magnitude
            - Kind: children
              name: children
            - Measure: children-killed
              name: children killed
              unit: person
              part of: [civilians-killed]
            """;

    static final String DATED = "2025-04-23";

    private final List<Statement> statements;
    private final String dated;
    private final boolean oneByOne;

    private CaseText(List<Statement> statements, String dated) {
        this(statements, dated, false);
    }

    private CaseText(List<Statement> statements, String dated, boolean oneByOne) {
        this.statements = List.copyOf(statements);
        this.dated = dated;
        this.oneByOne = oneByOne;
    }

    /** The shared world and these records, which must be sound. */
    static CaseText given(String... records) {
        List<RecordFile> files = read(records);
        assertThat(CaseCheck.check(files, List.of()).stream()
                        .filter(problem -> problem.isError())
                        .map(Object::toString)
                        .toList())
                .isEmpty();
        return new CaseText(statements(files), DATED);
    }

    /** The shared world and these records, whatever is wrong with them: what reaches the judge all the same. */
    static CaseText givenUnchecked(String... records) {
        return new CaseText(statements(read(records)), DATED);
    }

    private static List<RecordFile> read(String... records) {
        List<RecordFile> files = new ArrayList<>();
        files.add(file("world", WORLD));
        for (int i = 0; i < records.length; i++) {
            files.add(file("r" + i, records[i]));
        }
        return files;
    }

    private static RecordFile file(String name, String text) {
        return RecordFiles.read("records/" + name + ".yaml", text.getBytes(StandardCharsets.UTF_8), "en");
    }

    private static List<Statement> statements(List<RecordFile> files) {
        return files.stream()
                .flatMap(file -> file.statements().stream())
                .map(Placed::statement)
                .toList();
    }

    /** The same case in a publication of another day. */
    CaseText publishedOn(String day) {
        return new CaseText(statements, day);
    }

    /** The same statements in another order. */
    CaseText shuffled(long seed) {
        List<Statement> shuffled = new ArrayList<>(statements);
        Collections.shuffle(shuffled, new Random(seed));
        return new CaseText(shuffled, dated);
    }

    /** The same case without what some sources say. */
    CaseText withoutSources(String... sources) {
        List<String> gone = List.of(sources);
        return new CaseText(
                statements.stream()
                        .filter(statement -> !gone.contains(statement.source()))
                        .toList(),
                dated);
    }

    /** The same case with no incident in columns: each is looked at by itself. */
    CaseText oneByOne() {
        return new CaseText(statements, dated, true);
    }

    CaseEvidence evidence() {
        Ledger ledger = Ledger.of(statements);
        if (!oneByOne) {
            return CaseEvidence.of(ledger);
        }
        Sources sources = SourceRecords.read(ledger);
        Set<String> all = ledger.ofSchema("Report").stream().map(Entity::id).collect(Collectors.toSet());
        return CaseEvidence.of(
                ledger,
                sources,
                Incidents.of(ledger, sources, Links.of(ledger, List.of()), new ReportCollection(all, sources)));
    }

    /** Holds a text against a claim: the words in square brackets, or the whole text, are bound to it. */
    Held says(String text, String claim) {
        return says(text, Map.of("it", claim), "it");
    }

    /** Holds one of several claims; the text binds each by {@code [words][label]}. */
    Held says(String text, Map<String, String> claims, String asked) {
        return says(text, claims, asked, Judge.Depth.FULL);
    }

    /** The same, looked into so deep. */
    Held says(String text, Map<String, String> claims, String asked, Judge.Depth depth) {
        StringBuilder items = new StringBuilder();
        new java.util.TreeMap<>(claims)
                .forEach((label, claim) -> items.append("claim ")
                        .append(label)
                        .append(": ")
                        .append(claim)
                        .append('\n'));
        ReadSheet read = SheetParser.parse(
                "publications/p/sheet.claims",
                "publication \"A title\"\ndated " + dated + "\nauthor author-desk\nlanguages en\n" + items);
        CaseEvidence evidence = evidence();
        assertThat(read.problems().stream()
                        .filter(problem -> problem.isError())
                        .map(Object::toString)
                        .toList())
                .isEmpty();
        assertThat(NameCheck.check(
                                read.mentions(),
                                id -> evidence.ledger().entity(id).map(entity -> entity.schema()),
                                List::of)
                        .stream()
                        .map(Object::toString)
                        .toList())
                .isEmpty();
        Sheet sheet = read.sheet().orElseThrow();
        String marked = text.contains("][") ? text : text.contains("[") ? text + "[it]" : "[" + text + "][it]";
        if (!text.contains("][") && text.contains("]")) {
            marked = text.replace("]", "][it]");
        }
        byte[] bytes = marked.getBytes(StandardCharsets.UTF_8);
        Publication publication = Publication.read(
                sheet, names(), path -> path.endsWith("en.md") ? Optional.of(bytes) : Optional.empty());
        Judge judge = new Judge(evidence, perspective(evidence, sheet));
        List<Judge.Bound> bound = new ArrayList<>();
        for (Binding binding : publication.editions().getFirst().bindings()) {
            sheet.claim(binding.label()).ifPresent(claim -> bound.add(new Judge.Bound(claim, binding)));
        }
        judge.knows(bound);
        Judge.Bound one = bound.stream()
                .filter(each -> each.claim().label().equals(asked))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is bound to " + asked));
        return new Held(judge.judge(one.claim(), one.binding(), depth));
    }

    private static Perspective perspective(CaseEvidence evidence, Sheet sheet) {
        return new PublicationCheck(
                        evidence, (language, text) -> List.of(), new BigDecimal("0.10"), 24, CheckedPassages.NONE)
                .perspective(sheet);
    }

    private NameFinder names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Statement statement : statements) {
            boolean isName =
                    statement.property().equals("name") || statement.property().equals("alias");
            if (isName && !List.of("Kind", "Measure", "Source").contains(statement.schema())) {
                names.putIfAbsent(statement.value(), statement.entity());
            }
        }
        NameMatcher matcher = NameMatcher.of(names);
        return (language, text) -> matcher.find(text).stream()
                .map(match -> new Binding.Named(match.span(), match.entity()))
                .toList();
    }
}
