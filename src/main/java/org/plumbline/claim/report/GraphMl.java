package org.plumbline.claim.report;

import java.io.StringWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plumbline.engagement.Tie;

/** The network as GraphML 1.1 (graphml.graphdrawing.org), with typed attributes, as Gephi, yEd and libraries read it. */
public final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String SCHEMA = NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd";

    private final XMLStreamWriter xml;

    private GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * One directed graph.
     *
     * @param name what people call an id
     */
    public static String of(List<Tie> ties, Function<String, String> name) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new GraphMl(xml).write(ties, name);
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing into memory failed", impossible);
        }
        return text + "\n";
    }

    private void write(List<Tie> ties, Function<String, String> name) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeAttribute("xsi", INSTANCE, "schemaLocation", SCHEMA);
        key("label", "node");
        for (String column : EngagementData.COLUMNS.subList(4, EngagementData.COLUMNS.size())) {
            key(column, "edge");
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "network");
        xml.writeAttribute("edgedefault", "directed");
        TreeSet<String> nodes = new TreeSet<>();
        ties.forEach(tie -> nodes.addAll(List.of(tie.from(), tie.to())));
        for (String node : nodes) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", token(node));
            data("label", name.apply(node));
            xml.writeEndElement();
        }
        int number = 0;
        for (Tie tie : ties) {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + number++);
            xml.writeAttribute("source", token(tie.from()));
            xml.writeAttribute("target", token(tie.to()));
            for (Map.Entry<String, String> attribute :
                    EngagementData.attributes(tie).entrySet()) {
                data(attribute.getKey(), attribute.getValue());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void key(String id, String of) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", id);
        xml.writeAttribute("attr.type", "string");
    }

    private void data(String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(allowed(value));
        xml.writeEndElement();
    }

    /** The schema allows an id letters, digits and a few signs (NMTOKEN); any other sign becomes an underscore and its code point. */
    private static String token(String id) {
        StringBuilder token = new StringBuilder();
        id.codePoints().forEach(sign -> {
            boolean plain = sign < 0x80 && (Character.isLetterOrDigit(sign) || ".-:".indexOf(sign) >= 0);
            if (plain) {
                token.appendCodePoint(sign);
            } else {
                token.append('_').append(HexFormat.of().toHexDigits(sign, 6));
            }
        });
        return token.toString();
    }

    /** Without what XML 1.0 cannot hold (section 2.2). */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\t' || sign == '\n' || (sign >= 0x20 && sign != 0xFFFE && sign != 0xFFFF))
                .filter(sign -> sign < 0xD800 || sign > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
