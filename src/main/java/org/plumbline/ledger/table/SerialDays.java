package org.plumbline.ledger.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Days as a workbook counts them, from 1900 or from 1904 on (ECMA-376, part 1, sections 18.2.28 and 18.17.4.1). */
final class SerialDays {
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30); // for days from March 1900 on
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int MARCH_1900 = 61;
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465); // 31 December 9999
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SerialDays() {}

    /** The day with the number 0. */
    static LocalDate start(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            Optional<? extends ZipEntry> book = zip.stream()
                    .filter(entry -> entry.getName().matches("xl/workbook[0-9]*\\.xml"))
                    .findFirst();
            if (book.isEmpty()) {
                return FROM_1900;
            }
            try (InputStream in = zip.getInputStream(book.get())) {
                return countsFrom1904(in) ? FROM_1904 : FROM_1900;
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static boolean countsFrom1904(InputStream book) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(book);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("workbookPr")) {
                String from1904 = reader.getAttributeValue(null, "date1904");
                return from1904 != null && (from1904.equals("1") || from1904.equals("true"));
            }
        }
        return false;
    }

    /** The day and time of a number; empty if no day has it. */
    static Optional<LocalDateTime> time(BigDecimal number, LocalDate start) {
        if (number.signum() < 0 || number.compareTo(LAST) > 0) {
            return Optional.empty();
        }
        int day = number.intValue();
        long seconds = number.subtract(BigDecimal.valueOf(day))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        int shift = start.equals(FROM_1900) && day < MARCH_1900 ? 1 : 0; // they have a 29 February 1900
        return Optional.of(start.plusDays(day + shift).atStartOfDay().plusSeconds(seconds));
    }
}
