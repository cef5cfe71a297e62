package org.plumbline.publication.site;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * A JSON-LD document as a program reads it that knows JSON-LD and nothing of us: its statements, and what such a program drops without
 * a word or complains of.
 *
 * @param dropped the ways through the document to what no statement was made of
 */
record LinkedData(Model statements, List<String> dropped, List<String> complaints) {
    /** Where the documents lie: they say themselves only ways from there. */
    private static final String BASE = "https://site.example/publication/";

    /** The name of the graph of the vocabulary, in queries. */
    private static final String VOCABULARY = "urn:vocabulary";

    /** A document whose terms stand in itself. */
    static LinkedData of(String document) {
        return of(document, "", JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * A document that names its terms by an address. Nothing is fetched.
     *
     * @param address of the terms
     * @param context what lies there
     */
    static LinkedData of(String document, String address, JsonObject context) {
        DocumentLoader loader = (asked, options) -> {
            if (asked.toString().equals(address)) {
                return JsonDocument.of(context);
            }
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "nothing is fetched here: " + asked);
        };
        try {
            Document source = JsonDocument.of(new StringReader(document));
            JsonArray expanded = JsonLd.expand(source).loader(loader).get();
            List<String> dropped = new ArrayList<>();
            ways(source.getJsonContent().orElseThrow(), "", dropped);
            List<String> kept = new ArrayList<>();
            ways(expanded, "", kept);
            kept.forEach(dropped::remove); // one for one: what stands there twice must be kept twice
            Complaints complaints = new Complaints(new ArrayList<>());
            addresses(expanded, complaints.told());
            Model statements = ModelFactory.createDefaultModel();
            RDFParser.fromString(expanded.toString(), Lang.JSONLD11)
                    .base(BASE)
                    .errorHandler(complaints)
                    .parse(statements);
            return new LinkedData(statements, List.copyOf(dropped), List.copyOf(complaints.told()));
        } catch (JsonLdError unreadable) {
            throw new IllegalArgumentException(document, unreadable);
        }
    }

    /** What a query finds in the statements; the vocabulary is its graph {@code <urn:vocabulary>}. */
    List<String> found(Model vocabulary, String query) {
        Dataset both =
                DatasetFactory.createGeneral().setDefaultModel(statements).addNamedModel(VOCABULARY, vocabulary);
        List<String> found = new ArrayList<>();
        try (QueryExecution execution =
                QueryExecution.dataset(both).query(query).build()) {
            execution
                    .execSelect()
                    .forEachRemaining(row -> found.add(String.join(
                            " ",
                            Stream.of("fault", "subject", "term", "value")
                                    .flatMap(name -> Optional.ofNullable(row.get(name)).stream())
                                    .map(Object::toString)
                                    .toList())));
        }
        return found;
    }

    /** Each value by the last names of the keys that lead to it. */
    private static void ways(JsonValue value, String way, List<String> ways) {
        switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().forEach(one -> ways(one, way, ways));
            case OBJECT -> {
                JsonObject object = value.asJsonObject();
                if (!object.containsKey("@graph")) {
                    ways.add(way);
                }
                if (!object.containsKey("@value")) {
                    object.forEach((key, one) -> {
                        if (!key.equals("@context")) {
                            ways(one, key.equals("@graph") ? way : way + "/" + key.replaceAll(".*[#/:]", ""), ways);
                        }
                    });
                }
            }
            case STRING, NUMBER, TRUE, FALSE, NULL -> ways.add(way);
        }
    }

    /** Of a thing or a value with an address that is none no statement is made, and nobody is told. */
    private static void addresses(JsonValue value, List<String> complaints) {
        switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().forEach(one -> addresses(one, complaints));
            case OBJECT ->
                value.asJsonObject().forEach((key, one) -> {
                    if (key.equals("@id") && one instanceof JsonString address) {
                        fault(address.getString()).ifPresent(complaints::add);
                    }
                    addresses(one, complaints);
                });
            case STRING, NUMBER, TRUE, FALSE, NULL -> {}
        }
    }

    /** What is wrong with an address, or with a way from where the document lies, by RFC 3987 and the rules of its scheme. */
    static Optional<String> fault(String address) {
        List<String> faults = new ArrayList<>();
        try {
            IRIx.create(address).handleViolations((isError, words) -> {
                if (isError) {
                    faults.add(words);
                }
            });
        } catch (IRIException none) {
            faults.add(none.getMessage());
        }
        return faults.stream().findFirst().map(words -> "no address: " + words);
    }

    private record Complaints(List<String> told) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            told.add(message);
        }

        @Override
        public void error(String message, long line, long column) {
            told.add(message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new IllegalArgumentException(message);
        }
    }
}
