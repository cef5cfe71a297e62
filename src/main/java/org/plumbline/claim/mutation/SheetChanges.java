package org.plumbline.claim.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Mention;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.ReadSheet;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.quantity.ImpreciseDate;

/** Every change that is tried on a claim as it stands in the sheet. The claim is written anew and read by the sheet's own parser. */
final class SheetChanges {
    private static final int MOST_NAMES = 3;

    /** A label that is used by a comparison stands elsewhere in the sheet. */
    private static final String UNKNOWN_LABEL = "K014";

    private static final Pattern DATE = Pattern.compile("(?<![\\w-])[0-9]{4}(?:-[0-9]{2}){0,2}(?![\\w-])");
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\w-])([0-9]+) (?:hours?|days?|weeks?|months?|years?)\\b");
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"");
    private static final Set<Mention.Role> KEPT =
            Set.of(Mention.Role.MEASURE, Mention.Role.GROUP, Mention.Role.COVERAGE);

    private final Claim claim;
    private final String head;
    private final OtherNames names;
    private final List<SheetChange> changes = new ArrayList<>();

    private SheetChanges(Sheet sheet, Claim claim, OtherNames names) {
        this.claim = claim;
        this.names = names;
        this.head = "publication \"-\"\ndated " + sheet.dated() + "\nlanguages " + String.join(", ", sheet.languages())
                + "\nclaim " + claim.label() + ": ";
    }

    static List<SheetChange> of(Sheet sheet, Claim claim, OtherNames names) {
        SheetChanges all = new SheetChanges(sheet, claim, names);
        all.windows();
        all.words();
        all.names();
        return all.changes;
    }

    private void windows() {
        String masked = withoutWords();
        Matcher dates = DATE.matcher(masked);
        while (dates.find()) {
            ImpreciseDate.parse(dates.group()).stream()
                    .flatMap(date -> OtherDates.nearest(date).stream())
                    .forEach(other -> change(Operator.WINDOW, dates.start(), dates.end(), other.toString()));
        }
        Matcher counts = COUNT.matcher(masked);
        while (counts.find()) {
            int count = Integer.parseInt(counts.group(1));
            change(Operator.WINDOW, counts.start(1), counts.end(1), String.valueOf(count + 1));
            if (count > 1) {
                change(Operator.WINDOW, counts.start(1), counts.end(1), String.valueOf(count - 1));
            }
        }
    }

    private void words() {
        Matcher quoted = WORDS.matcher(claim.text());
        while (quoted.find()) {
            Language language = quoted.group(1).codePoints().anyMatch(SheetChanges::isBurmese)
                    ? Language.BURMESE
                    : Language.ENGLISH;
            String other = Messages.in(language).say("mutate.other-word");
            for (boolean first : new boolean[] {true, false}) {
                OtherWords.of(quoted.group(1), other, first)
                        .ifPresent(words -> change(Operator.QUOTATION, quoted.start(1), quoted.end(1), words));
            }
        }
    }

    private static boolean isBurmese(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.MYANMAR;
    }

    private void names() {
        ReadSheet read = SheetParser.parse("sheet.claims", head + claim.text() + "\n");
        int line = (int) head.lines().count();
        int before = head.length() - head.lastIndexOf('\n') - 1;
        List<String> taken = read.mentions().stream().map(Mention::id).toList();
        for (Mention mention : read.mentions()) {
            if (mention.place().line() == line && !KEPT.contains(mention.role())) {
                int start = claim.text().offsetByCodePoints(0, mention.place().column() - 1 - before);
                for (String other : names.of(mention.id(), taken, MOST_NAMES)) {
                    String after = exchanged(start, start + mention.id().length(), other);
                    changes.add(new SheetChange(Operator.SCOPE, after, read(after), mention.id(), other));
                }
            }
        }
    }

    private void change(Operator operator, int start, int end, String words) {
        String after = exchanged(start, end, words);
        changes.add(new SheetChange(operator, after, read(after), "", ""));
    }

    private String exchanged(int start, int end, String words) {
        return claim.text().substring(0, start) + words + claim.text().substring(end);
    }

    private Optional<Claim> read(String text) {
        ReadSheet read = SheetParser.parse("sheet.claims", head + text + "\n");
        boolean sound = read.problems().stream()
                .filter(Problem::isError)
                .allMatch(problem -> problem.code().equals(UNKNOWN_LABEL));
        return sound ? read.sheet().flatMap(sheet -> sheet.claim(claim.label())) : Optional.empty();
    }

    /** The claim with its quoted words blotted out, character for character. */
    private String withoutWords() {
        return WORDS.matcher(claim.text())
                .replaceAll(quoted -> "_".repeat(quoted.group().length()));
    }
}
