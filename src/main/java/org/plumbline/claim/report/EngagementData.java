package org.plumbline.claim.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plumbline.engagement.Tie;
import org.plumbline.quantity.ImpreciseDate;

/** Ties of the network as data for other programs. */
public final class EngagementData {
    private static final List<String> COLUMNS =
            List.of("from", "to", "manner", "standing", "record", "start", "end", "voices", "sources");

    private EngagementData() {}

    /** One line per tie, as comma-separated values (RFC 4180). What a spreadsheet would take for a formula is quoted with an apostrophe. */
    public static String csv(List<Tie> ties) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Tie tie : ties) {
                csv.writeRecord(
                        cells(tie).stream().map(EngagementData::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> cells(Tie tie) {
        return List.of(
                tie.from(),
                tie.to(),
                word(tie.manner()),
                word(tie.standing()),
                tie.record(),
                day(tie.start()),
                day(tie.end()),
                listed(tie, Tie.Evidence::voice),
                listed(tie, Tie.Evidence::source));
    }

    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }

    /** As one JSON object (RFC 8259). */
    public static String json(List<Tie> ties) {
        return Json.object(json -> json.objects("ties", ties, tie -> {
            json.put("from", tie.from());
            json.put("to", tie.to());
            json.put("manner", word(tie.manner()));
            json.put("standing", word(tie.standing()));
            json.put("record", tie.record());
            json.put("start", tie.start().map(ImpreciseDate::toString));
            json.put("end", tie.end().map(ImpreciseDate::toString));
            json.objects("evidence", tie.evidence(), one -> {
                json.put("voice", one.voice());
                json.put("source", one.source());
                json.put("modality", one.modality().word());
            });
        }));
    }

    /**
     * As GraphML (graphml.graphdrawing.org), with typed attributes, readable by Gephi and others.
     *
     * @param name what people call an id
     */
    public static String graphml(List<Tie> ties, Function<String, String> name) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            key(xml, "label", "node");
            for (String column : COLUMNS.subList(2, COLUMNS.size())) {
                key(xml, column, "edge");
            }
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            TreeSet<String> nodes = new TreeSet<>();
            ties.forEach(tie -> nodes.addAll(List.of(tie.from(), tie.to())));
            for (String node : nodes) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", allowed(node));
                data(xml, "label", name.apply(node));
                xml.writeEndElement();
            }
            int number = 0;
            for (Tie tie : ties) {
                List<String> cells = cells(tie);
                xml.writeStartElement("edge");
                xml.writeAttribute("id", "e" + number++);
                xml.writeAttribute("source", allowed(tie.from()));
                xml.writeAttribute("target", allowed(tie.to()));
                for (int i = 2; i < COLUMNS.size(); i++) {
                    data(xml, COLUMNS.get(i), cells.get(i));
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing into memory failed", impossible);
        }
        return text + "\n";
    }

    private static void key(XMLStreamWriter xml, String id, String of) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", id);
        xml.writeAttribute("attr.type", "string");
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(allowed(value));
        xml.writeEndElement();
    }

    /** Without what XML 1.0 cannot hold (section 2.2). */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\t' || sign == '\n' || (sign >= 0x20 && sign != 0xFFFE && sign != 0xFFFF))
                .filter(sign -> sign < 0xD800 || sign > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(Optional<ImpreciseDate> day) {
        return day.map(ImpreciseDate::toString).orElse("");
    }

    private static String listed(Tie tie, Function<Tie.Evidence, String> part) {
        return tie.evidence().stream().map(part).distinct().collect(Collectors.joining(" "));
    }
}
