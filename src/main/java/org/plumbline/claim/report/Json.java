package org.plumbline.claim.report;

import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.plumbline.quantity.Window;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes nested JSON (RFC 8259) with two spaces of indentation and line feeds on every system. Optional values that are empty are left out. */
public final class Json {
    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** One object as text, ended by a line feed. */
    public static String object(Consumer<Json> content) {
        StringWriter text = new StringWriter();
        object(text, content);
        return text.toString();
    }

    /** One object as text without a blank or line feed beside its values, for what stands within a page. */
    public static String compact(Consumer<Json> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            generator.writeStartObject();
            content.accept(new Json(generator));
            generator.writeEndObject();
        }
        return text.toString();
    }

    /** One object, ended by a line feed, written as it comes; the writer is closed. */
    static void object(Writer out, Consumer<Json> content) {
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), out)) {
            generator.writeStartObject();
            content.accept(new Json(generator));
            generator.writeEndObject();
            generator.writeRaw('\n');
        }
    }

    /** One array of objects as text, ended by a line feed. */
    public static <T> String array(Collection<T> values, BiConsumer<Json, T> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), text)) {
            Json json = new Json(generator);
            generator.writeStartArray();
            values.forEach(value -> {
                generator.writeStartObject();
                content.accept(json, value);
                generator.writeEndObject();
            });
            generator.writeEndArray();
            generator.writeRaw('\n');
        }
        return text.toString();
    }

    public Json put(String name, String value) {
        generator.writeStringProperty(name, value);
        return this;
    }

    public Json put(String name, Optional<String> value) {
        value.ifPresent(text -> put(name, text));
        return this;
    }

    public Json put(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    public Json put(String name, BigDecimal value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    public Json put(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    public Json strings(String name, Collection<String> values) {
        generator.writeArrayPropertyStart(name);
        values.forEach(generator::writeString);
        generator.writeEndArray();
        return this;
    }

    /**
     * The first and the last day that may belong to a window, each left out if there is none; with the local time where it begins or
     * ends within that day, and with the first and the last day that surely belong to it where those are others.
     */
    Json window(Window window) {
        if (!window.outerFrom().equals(LocalDate.MIN)) {
            put("from", window.outerFrom().toString());
            put("fromTime", Optional.ofNullable(window.fromClock()).map(LocalTime::toString));
            if (!window.innerFrom().equals(window.outerFrom())) {
                put("surelyFrom", window.innerFrom().toString());
            }
        }
        if (!window.outerUntil().equals(LocalDate.MAX)) {
            put("until", window.outerUntil().toString());
            put("untilTime", Optional.ofNullable(window.untilClock()).map(LocalTime::toString));
            if (!window.innerUntil().equals(window.outerUntil())) {
                put("surelyUntil", window.innerUntil().toString());
            }
        }
        return this;
    }

    /** An array of arrays of numbers. */
    public Json numbers(String name, Collection<? extends Collection<Integer>> rows) {
        generator.writeArrayPropertyStart(name);
        for (Collection<Integer> row : rows) {
            generator.writeStartArray();
            row.forEach(generator::writeNumber);
            generator.writeEndArray();
        }
        generator.writeEndArray();
        return this;
    }

    public Json object(String name, Consumer<Json> content) {
        generator.writeObjectPropertyStart(name);
        content.accept(this);
        generator.writeEndObject();
        return this;
    }

    public <T> Json objects(String name, Collection<T> values, Consumer<T> content) {
        generator.writeArrayPropertyStart(name);
        values.forEach(value -> {
            generator.writeStartObject();
            content.accept(value);
            generator.writeEndObject();
        });
        generator.writeEndArray();
        return this;
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
