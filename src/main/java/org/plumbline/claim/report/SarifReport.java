package org.plumbline.claim.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Grounds;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Place;

/** A result as SARIF 2.1.0 (OASIS standard), which editors and code hosts show beside the text. Columns count code points. */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private final Messages messages;
    private final Json json;
    private final List<String> rules;

    private SarifReport(Messages messages, Json json, List<String> rules) {
        this.messages = messages;
        this.json = json;
        this.rules = rules;
    }

    public static String of(CheckResult result, Language language) {
        List<Diagnostic> diagnostics = Stream.concat(
                        result.problems().stream(),
                        result.publications().stream()
                                .flatMap(publication -> Stream.concat(
                                        publication.diagnostics().stream(), StateDiagnostic.of(publication))))
                .toList();
        List<String> rules =
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        return Json.object(json ->
                new SarifReport(Messages.in(language), json, rules).write(diagnostics, result.exitStatus(), language));
    }

    private void write(List<Diagnostic> diagnostics, int exitStatus, Language language) {
        json.put("$schema", SCHEMA)
                .put("version", "2.1.0")
                .objects(
                        "runs",
                        List.of(diagnostics),
                        run -> json.object(
                                        "tool",
                                        tool -> json.object(
                                                "driver",
                                                driver -> json.put("name", "Plumbline")
                                                        .put("language", language.code())
                                                        .objects("rules", rules, this::rule)))
                                .put("columnKind", "unicodeCodePoints")
                                .objects(
                                        "invocations",
                                        List.of(exitStatus),
                                        status -> json.put("executionSuccessful", status != 2)
                                                .put("exitCode", status))
                                .objects("results", run, this::result));
    }

    private void rule(String code) {
        json.put("id", code);
        if (Explanation.isCode(code, messages)) {
            json.object("shortDescription", inner -> json.put("text", messages.say("explain." + code + ".title")))
                    .object("fullDescription", inner -> json.put("text", messages.say("explain." + code + ".text")));
        }
    }

    private void result(Diagnostic diagnostic) {
        json.put("ruleId", diagnostic.code())
                .put("ruleIndex", rules.indexOf(diagnostic.code()))
                .put("level", level(diagnostic.severity()))
                .object("message", inner -> json.put("text", message(diagnostic)))
                .objects("locations", List.of(diagnostic), this::location);
        diagnostic
                .judgement()
                .ifPresent(judgement -> json.objects(
                        "relatedLocations",
                        List.of(judgement.claim()),
                        claim -> json.object("message", inner -> json.put("text", claim.label() + ": " + claim.text()))
                                .object("physicalLocation", inner -> {
                                    artifact(claim.place());
                                    json.object("region", region -> start(claim.place()));
                                })));
        diagnostic.judgement().ifPresent(judgement -> json.object("properties", bag -> grounds(judgement.grounds())));
    }

    private void grounds(Grounds grounds) {
        json.put("grounds", GroundsWords.word(grounds))
                .put("captured", grounds.captured())
                .put("partlyCaptured", grounds.partly())
                .put("referencesOnly", grounds.references());
    }

    /** SARIF shows no table: what the evidence says follows in the message's own words. */
    private String message(Diagnostic diagnostic) {
        Stream<String> said = diagnostic
                .judgement()
                .map(judgement -> messages.say("report.says", judgement.says(), Ranges.finding(judgement)))
                .stream();
        return String.join(
                "\n",
                Stream.of(
                                Stream.of(messages.say(diagnostic.message())),
                                said,
                                diagnostic.notes().stream().map(messages::say))
                        .flatMap(part -> part)
                        .toList());
    }

    private void location(Diagnostic diagnostic) {
        json.object("physicalLocation", inner -> {
            artifact(diagnostic.place());
            json.object("region", region -> {
                start(diagnostic.place());
                diagnostic
                        .end()
                        .ifPresent(end -> json.put("endLine", end.line()).put("endColumn", end.column()));
                diagnostic
                        .excerpt()
                        .ifPresent(excerpt -> json.object("snippet", text -> json.put("text", excerpt.span())));
            });
        });
    }

    private void start(Place place) {
        json.put("startLine", place.line()).put("startColumn", place.column());
    }

    private void artifact(Place place) {
        json.object("artifactLocation", inner -> json.put("uri", uri(place.path())));
    }

    /** The path with everything escaped that a URI reference does not allow (RFC 3986). */
    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException notAPath) {
            throw new IllegalArgumentException(path, notAPath);
        }
    }

    private static String level(Diagnostic.Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
