package org.plumbline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.ClaimCards;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TextReport;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.publication.site.Release;
import org.plumbline.publication.site.Site;

/** {@code publish --serve}: the text as it stands, on this computer only, as a draft. */
record SitePreview(CheckRequest asked, SiteFaults faults, Console console, Messages messages) {
    /** Shows it, made anew whenever something in the case changes, until interrupted. */
    int serve(int port) {
        CaseChecker checker = new CaseChecker();
        try (SiteServer server = SiteServer.start(port)) {
            console.say(messages.say("publication.serve", "http://127.0.0.1:" + server.port() + "/"));
            return new Watch(asked.folder(), console).run(() -> {
                ReadOnce files = new ReadOnce(path -> CaseChecker.bytes(asked.folder(), path));
                CheckResult result = checker.check(asked, files);
                SiteFaults.Looked looked = result.isReadable()
                        ? faults.look(result, checker.evidence(asked), files, true)
                        : new SiteFaults.Looked(List.of(), Optional.empty());
                if (looked.release().isPresent() && looked.faults().isEmpty()) {
                    result.publications().forEach(this::tell);
                    Diagnostics.print(show(server, looked.release().get()), console);
                } else {
                    console.out().print(TextReport.of(result, console.language(), Ink.PLAIN));
                    Diagnostics.print(looked.faults(), console);
                }
                return result.exitStatus();
            });
        } catch (IOException taken) {
            console.warn(messages.say("publication.serve.port", port));
            return Main.UNREADABLE;
        }
    }

    /** The pages tell what fails; whoever looks at the terminal sees at once whether anything does. */
    private void tell(CheckedPublication publication) {
        console.say(publication.id() + "  "
                + ClaimCards.summary(publication, console.language()).getFirst());
    }

    /** First the text, for which somebody waits, then the pages beside it; what a PDF of it would lack is told at the end. */
    private List<Diagnostic> show(SiteServer server, Release release) {
        String page =
                release.languages().stream().findFirst().map(Language::code).orElse("en");
        server.show(Site.texts(List.of(release)), release.id() + "/" + page + ".html");
        server.complete(Site.of(List.of(release)));
        return faults.missing(release);
    }
}
