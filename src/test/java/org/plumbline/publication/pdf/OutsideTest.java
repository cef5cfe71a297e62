package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

/** Nothing is fetched and no file is read for a PDF, whatever its document asks for. */
class OutsideTest {
    @TempDir
    Path folder;

    @Test
    void noAddressIsAskedAndNoFileIsRead() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String web = "http://127.0.0.1:" + server.getAddress().getPort();
            Path style = Files.writeString(folder.resolve("style.css"), "p { display: none }");
            String page = """
                    <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title>
                    <link rel="stylesheet" href="%1$s/style.css"/><link rel="stylesheet" href="%2$s"/>
                    <style>@import url("%1$s/more.css"); @import url("%2$s");
                    @font-face { font-family: x; src: url("%1$s/font.ttf") } body { font-family: x, edition; background: url("%1$s/back.png") }</style>
                    </head><body><p>Shown all the same.</p><img src="%1$s/picture.png" alt="a picture"/>
                    <img src="%2$s" alt="a file"/><img src="data:image/png;base64,bm90IGEgcGljdHVyZQ==" alt="no picture"/>
                    <object data="%1$s/object.pdf" type="application/pdf"></object>
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20" alt="x">
                    <image xlink:href="%1$s/drawn.png" width="9" height="9"/><image xlink:href="%2$s" width="9" height="9"/>
                    <rect width="9" height="9"/></svg></body></html>
                    """.formatted(web, style.toUri());
            byte[] pdf = Made.written(page, Language.ENGLISH);
            assertThat(asked).isEmpty();
            assertThat(TextBack.pdfBox(pdf)).contains("Shown all the same.");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anEntityOutsideIsNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + Made.page(Language.ENGLISH, "<p>a&x;b</p>");
        assertThat(TextBack.pdfBox(Made.written(page, Language.ENGLISH))).doesNotContain("SECRET");
    }
}
