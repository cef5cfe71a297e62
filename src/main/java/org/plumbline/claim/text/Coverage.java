package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Fault;
import org.plumbline.language.Phrase;
import org.plumbline.language.Reading;
import org.plumbline.language.Span;

/**
 * How much of one edition is bound. Every figure, day, quotation and known name must lie in a bound stretch or be waived; a name also counts as bound
 * where a bound stretch of the same block names the same entity, or its claim is about it. The word "first" alone needs none. In somebody else's text gaps are notes.
 *
 * @param figures how many figures, days and ordinals the text has outside opinions
 * @param bound how many of them lie in a bound stretch
 * @param waived how many of them are waived
 */
public record Coverage(int figures, int bound, int waived, List<Problem> problems) {
    public Coverage {
        problems = List.copyOf(problems);
    }

    static Coverage of(Sheet sheet, Edition edition) {
        Gate gate = new Gate(sheet, edition);
        edition.blocks().forEach(gate::block);
        List<Problem> problems =
                sheet.isLayoutD() ? gate.problems.stream().map(Problem::asNote).toList() : gate.problems;
        return new Coverage(gate.figures, gate.bound, gate.waived, problems);
    }

    private static final class Gate {
        private final Edition edition;
        private final Sheet sheet;
        private final Map<String, Set<String>> entities = new HashMap<>();
        private final Map<Block, List<Edition.Bound>> boundIn;
        private final List<Problem> problems = new ArrayList<>();
        private int figures;
        private int bound;
        private int waived;

        Gate(Sheet sheet, Edition edition) {
            this.sheet = sheet;
            this.edition = edition;
            this.boundIn = edition.bound().stream()
                    .collect(Collectors.groupingBy(one -> one.block().block()));
            sheet.claims().forEach(claim -> entities.put(claim.label(), Set.copyOf(ClaimNames.of(claim))));
        }

        void block(ReadBlock block) {
            if (block.isZawgyi()) {
                zawgyi(block);
                return;
            }
            Exempt exempt = Exempt.in(sheet, block.block().text());
            faults(block, exempt);
            List<Span> quotations = new ArrayList<>();
            for (Reading reading : block.readings()) {
                if (reading instanceof Reading.Quotation
                        && !lies(block, reading.span())
                        && !exempt.isWaived(reading, block.block().text())
                        && !exempt.holds(reading.span())) {
                    quotations.add(reading.span());
                }
            }
            block.readings().forEach(reading -> reading(block, reading, exempt, quotations));
            names(block, exempt, quotations);
        }

        private void zawgyi(ReadBlock block) {
            block.faults().stream()
                    .filter(fault -> fault.kind() == Fault.Kind.ZAWGYI)
                    .findFirst()
                    .ifPresent(fault -> problems.add(edition.error(
                            "P007", block, fault.span(), fault.phrase(), Optional.of(Phrase.of("text.zawgyi-help")))));
        }

        private void faults(ReadBlock block, Exempt exempt) {
            for (Fault fault : block.faults()) {
                boolean hidden =
                        fault.kind() == Fault.Kind.HIDDEN_IN_FIGURE || fault.kind() == Fault.Kind.DIRECTION_CONTROL;
                if (!hidden && !exempt.isWaived(fault.span())) {
                    problems.add(edition.error("K036", block, fault.span(), fault.phrase(), Optional.empty()));
                }
            }
        }

        private void reading(ReadBlock block, Reading reading, Exempt exempt, List<Span> quotations) {
            boolean quotation = reading instanceof Reading.Quotation;
            Span span = reading.span();
            boolean insideUnbound = !quotation && quotations.stream().anyMatch(quoted -> quoted.holds(span));
            boolean first = reading instanceof Reading.Ordinal(var where, var number, var hedge)
                    && number == 1
                    && where.of(block.block().text()).chars().noneMatch(Character::isDigit);
            boolean isWaived = exempt.isWaived(reading, block.block().text());
            if (first || insideUnbound || (!isWaived && exempt.holds(span))) {
                return;
            }
            figures += quotation ? 0 : 1;
            if (lies(block, span)) {
                bound += quotation ? 0 : 1;
            } else if (isWaived) {
                waived += quotation ? 0 : 1;
            } else {
                gap(block, reading);
            }
        }

        private void gap(ReadBlock block, Reading reading) {
            Span span = reading.span();
            String text = span.of(block.block().text());
            boolean partly = !(reading instanceof Reading.Quotation)
                    && block.block().bounds().stream()
                            .anyMatch(one -> one.span().meets(span));
            if (partly) {
                problems.add(edition.error(
                        "K035",
                        block,
                        span,
                        Phrase.of("text.partly-bound", text),
                        Optional.of(Phrase.of("text.partly-bound-help", text))));
                return;
            }
            String code = switch (reading) {
                case Reading.Figure figure -> "K030";
                case Reading.Ordinal ordinal -> "K030";
                case Reading.Date date -> "K031";
                case Reading.DateRange range -> "K031";
                case Reading.Quotation quotation -> "K032";
            };
            String key = switch (code) {
                case "K030" -> "text.figure-unbound";
                case "K031" -> "text.date-unbound";
                default -> "text.quotation-unbound";
            };
            String words = reading instanceof Reading.Quotation quotation ? quotation.words() : text;
            problems.add(edition.error(code, block, span, Phrase.of(key, text), Optional.of(unboundHelp(words))));
        }

        private void names(ReadBlock block, Exempt exempt, List<Span> quotations) {
            Set<String> known = new HashSet<>();
            for (Edition.Bound one : boundIn.getOrDefault(block.block(), List.of())) {
                known.addAll(entities.getOrDefault(one.binding().label(), Set.of()));
                one.binding().names().forEach(name -> known.add(name.id()));
            }
            for (Binding.Named name : block.names()) {
                boolean inside = lies(block, name.span())
                        || exempt.holds(name.span())
                        || quotations.stream().anyMatch(quoted -> quoted.holds(name.span()));
                if (!inside && known.add(name.id())) {
                    String text = name.span().of(block.block().text());
                    problems.add(edition.error(
                            "K033",
                            block,
                            name.span(),
                            Phrase.of("text.name-unbound", text, name.id()),
                            Optional.of(unboundHelp(text))));
                }
            }
        }

        /** In somebody else's text words are bound from the sheet. */
        private Phrase unboundHelp(String words) {
            return Phrase.of(sheet.isLayoutD() ? "text.unbound-help-elsewhere" : "text.unbound-help", words);
        }

        private static boolean lies(ReadBlock block, Span span) {
            return block.block().bounds().stream().anyMatch(one -> one.span().holds(span));
        }
    }
}
