package org.plumbline.evidence.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.OPCPackageWrapper;
import org.apache.tika.parser.odf.OpenDocumentMetaParser;
import org.apache.tika.utils.XMLReaderUtils;
import org.plumbline.evidence.text.Decoding.Decoded;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one document, in the process that reads. */
final class Reading {
    /** What a file begins with is looked for in so many bytes (ISO 32000-1 annex H). */
    private static final int HEAD = 1024;

    private Reading() {}

    /**
     * Answers with what stands in the document.
     *
     * @throws IOException if the document is broken, as the two others
     */
    static Frame read(Request request, byte[] bytes, Answer answer) throws IOException, SAXException, TikaException {
        if (!request.kind().canBegin(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length))) && bytes.length > 0) {
            throw new RefusedException(Refusal.OTHER_KIND);
        }
        if (bytes.length == 0) {
            return new Frame.End(Optional.empty(), Optional.empty());
        }
        return switch (request.kind()) {
            case PLAIN -> plain(request, bytes, answer);
            case HTML -> html(request, bytes, answer);
            case DOCX, ODT -> office(request, bytes, answer);
            case PDF -> new PdfReading(request, bytes, answer).read();
            case PNG, JPEG, TIFF, WEBP -> new PictureReading(request, answer).read(bytes);
        };
    }

    private static Frame plain(Request request, byte[] bytes, Answer answer) throws RefusedException {
        Decoded decoded = Decoding.of(bytes, Decoding.declaredBy(request.mediaType()))
                .orElseThrow(() -> new RefusedException(Refusal.CHARACTER_SET));
        answer.text(0, Lines.tidy(decoded.text()));
        return new Frame.End(Optional.of(decoded.set()), Optional.empty());
    }

    private static Frame html(Request request, byte[] bytes, Answer answer)
            throws IOException, SAXException, TikaException {
        Optional<String> declared = Decoding.declaredBy(request.mediaType()).or(() -> Decoding.declaredIn(bytes));
        Decoded decoded = Decoding.of(bytes, declared).orElseThrow(() -> new RefusedException(Refusal.CHARACTER_SET));
        VisibleText text = new VisibleText(request.limits(), VisibleText.Blanks.FOLDED);
        Metadata metadata = new Metadata();
        ParseContext context = context();
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        byte[] unicode = decoded.text().getBytes(StandardCharsets.UTF_8);
        new JSoupParser((stream, told) -> StandardCharsets.UTF_8)
                .parse(new ByteArrayInputStream(unicode), text, metadata, context);
        answer.text(0, text.pages().getFirst());
        return new Frame.End(Optional.of(decoded.set()), title(metadata));
    }

    private static Frame office(Request request, byte[] bytes, Answer answer)
            throws IOException, SAXException, TikaException {
        Archive.check(bytes, request.kind(), request.limits());
        VisibleText text = new VisibleText(request.limits(), VisibleText.Blanks.KEPT);
        Metadata metadata = new Metadata();
        if (request.kind() == Kind.DOCX) {
            word(bytes, text, metadata);
        } else {
            openDocument(bytes, text, metadata);
        }
        answer.text(0, text.pages().getFirst());
        return new Frame.End(Optional.empty(), title(metadata));
    }

    /** Opened here from memory: Tika's parser would write a copy to the disk. */
    private static void word(byte[] bytes, VisibleText text, Metadata metadata)
            throws IOException, SAXException, TikaException {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes));
                TikaInputStream stream = TikaInputStream.get(bytes)) {
            stream.setOpenContainer(new OPCPackageWrapper(opened));
            new OOXMLParser().parse(stream, text, metadata, context());
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }

    /** The pages, then what stands above and below all of them. */
    private static void openDocument(byte[] bytes, VisibleText text, Metadata metadata)
            throws IOException, SAXException, TikaException {
        parse(new OpenDocumentMetaParser(), Archive.part(bytes, "meta.xml"), new DefaultHandler(), metadata, context());
        for (String part : List.of("content.xml", "styles.xml")) {
            byte[] xml = Archive.part(bytes, part);
            if (xml.length > 0) {
                XMLReaderUtils.parseSAX(new ByteArrayInputStream(xml), new OpenDocumentText(text), context());
            }
        }
    }

    /** Parses from memory, with a stream that is none of Tika's: given one of those, some parsers write a copy to the disk. */
    static void parse(Parser parser, byte[] bytes, ContentHandler text, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        if (bytes.length > 0) {
            parser.parse(new ByteArrayInputStream(bytes), text, metadata, context);
        }
    }

    static Optional<String> title(Metadata metadata) {
        return Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
                .map(said -> Lines.tidy(said).strip());
    }

    /** No document in a document is read; of a Word file what stands on its pages, not what was deleted from them. */
    static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        OfficeParserConfig word = new OfficeParserConfig();
        word.setUseSAXDocxExtractor(true);
        word.setIncludeDeletedContent(false);
        word.setIncludeMoveFromContent(false);
        word.setExtractMacros(false);
        context.set(OfficeParserConfig.class, word);
        return context;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("not asked for");
        }
    }
}
