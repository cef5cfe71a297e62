package org.plumbline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.claim.report.Explanation;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code explain K101}: what a code means. {@code explain CASE CLAIM}: how a claim was judged, step by step. */
final class ExplainCommand implements Command {
    @Override
    public void describe(CommandSpec spec, Messages messages) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CODE")
                .index("0")
                .arity("0..1")
                .type(String.class)
                .description(messages.say("cli.explain.code"))
                .build());
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Optional<String> asked = Optional.ofNullable(request.matchedPositionalValue(0, (String) null));
        if (asked.isEmpty()) {
            Explanation.codes(messages).forEach(code -> console.out().println(Explanation.inALine(code, messages)));
            return Main.DONE;
        }
        String code = asked.get().toUpperCase(Locale.ROOT);
        List<String> codes = Explanation.codes(messages);
        if (codes.contains(code)) {
            console.out().print(Explanation.of(code, messages));
            return Main.DONE;
        }
        console.err()
                .println(NearestName.to(code, codes)
                        .map(near -> messages.say("cli.explain.nearest", code, near))
                        .orElseGet(() -> messages.say("cli.explain.unknown", code)));
        return Main.UNREADABLE;
    }
}
