package org.plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rules of the house that a compiler does not: who may know whom, and where clock, console and SQL may be used. */
final class ArchitectureTest {
    private static final String ROOT = "org.plumbline";

    /** Low to high; rooms on one line do not import each other. */
    private static final List<Set<String>> ROOMS = List.of(
            Set.of("quantity"),
            Set.of("language", "statistics"),
            Set.of("evidence", "vault"),
            Set.of("evidence.text"),
            Set.of("evidence.redaction"),
            Set.of("evidence.capture"),
            Set.of("ledger"),
            Set.of("ledger.record", "ledger.history"),
            Set.of("ledger.log"),
            Set.of("ledger.passage"),
            Set.of("place"),
            Set.of("ledger.ftm", "ledger.table", "ledger.bag"),
            Set.of("incident", "commitment", "engagement"),
            Set.of("incident.link"),
            Set.of("claim.sheet"),
            Set.of("claim.text"),
            Set.of("claim.judge"),
            Set.of("conduct"),
            Set.of("claim.report"),
            Set.of("claim.mutation"),
            Set.of("publication"),
            Set.of("publication.pdf"),
            Set.of("publication.picture"),
            Set.of("publication.site"),
            Set.of("store"),
            Set.of("cli"));

    private static final Set<String> NO_NAMES = Set.of(
            "util", "utils", "common", "helper", "helpers", "impl", "manager", "service", "misc", "shared", "core");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target", "classes"));

    @TestFactory
    List<DynamicTest> roomsImportOnlyDownward() {
        List<DynamicTest> tests = new ArrayList<>();
        Set<String> lower = new TreeSet<>();
        for (Set<String> storey : ROOMS) {
            for (String room : storey) {
                Set<String> allowed = new TreeSet<>(lower);
                allowed.add(room);
                tests.add(DynamicTest.dynamicTest(
                        room,
                        () -> noClasses()
                                .that(are(Set.of(room)))
                                .should()
                                .dependOnClassesThat(areOursBut(allowed))
                                .allowEmptyShould(true)
                                .check(CLASSES)));
            }
            lower.addAll(storey);
        }
        return tests;
    }

    @Test
    void everyClassLivesInAKnownRoom() {
        Set<String> known = ROOMS.stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(CLASSES.stream().map(ArchitectureTest::room).filter(room -> !known.contains(room)))
                .as("a new room needs its place in ROOMS")
                .isEmpty();
    }

    @Test
    void theChecksNeverSeeTheStore() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".claim..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".store..")
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineReadsTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineUsesTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        assertThat(packages().filter(room -> room.getClasses().stream().anyMatch(type -> !isPackageInfo(type))))
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        assertThat(packages().map(JavaPackage::getRelativeName).filter(NO_NAMES::contains))
                .isEmpty();
    }

    private static java.util.stream.Stream<JavaPackage> packages() {
        return CLASSES.getPackage(ROOT).getSubpackagesInTree().stream();
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static DescribedPredicate<JavaClass> are(Set<String> rooms) {
        return DescribedPredicate.describe("are in " + rooms, type -> rooms.contains(room(type)));
    }

    private static DescribedPredicate<JavaClass> areOursBut(Set<String> allowed) {
        return DescribedPredicate.describe(
                "are in a room other than " + allowed,
                type -> type.getPackageName().startsWith(ROOT) && !allowed.contains(room(type)));
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(Math.min(name.length(), ROOT.length() + 1));
    }
}
