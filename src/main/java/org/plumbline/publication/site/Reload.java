package org.plumbline.publication.site;

/** Makes a page load itself again when there is a newer one; only for whoever looks at their own draft. */
public final class Reload {
    private Reload() {}

    /**
     * The page with a second script, which its Content-Security-Policy then allows too, with requests to its own server.
     *
     * @param address answers with the number of the newest version once that is another than the one asked with
     * @param version of this page
     */
    public static String added(String page, String address, long version) {
        String script = "(async () => { for (;;) { try { const answer = await fetch(\"" + address + "?" + version
                + "\"); if (answer.ok && await answer.text() !== \"" + version
                + "\") { location.reload(); return; } } catch (gone) { await new Promise((go) => setTimeout(go, 1000)); } } })();";
        String own = "script-src " + Frame.digest(Frame.SCRIPT);
        return page.replace(
                        Markup.escaped(own), Markup.escaped(own + " " + Frame.digest(script) + "; connect-src 'self'"))
                .replace("</body>", "<script>" + script + "</script></body>");
    }
}
