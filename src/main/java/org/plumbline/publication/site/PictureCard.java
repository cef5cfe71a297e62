package org.plumbline.publication.site;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.language.Messages;

/**
 * The picture of one claim for where a page is passed on: PNG (W3C, third edition) of 1200 by 630 pixels, with words, how they are
 * read, verdict, title and day; what the evidence comes to only where all of it may be told. The verdict stands there in words and as a sign, so that nobody needs the colour. The same fonts on the same Java give
 * the same bytes; the file holds no time and no name.
 */
final class PictureCard {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int EDGE = 64;
    private static final int BAND = 56;
    private static final int VERDICT = 384;

    /** How far down in a line its letters stand. */
    private static final float BASELINE = 0.72f;

    private static final float ROOM = WIDTH - 2f * EDGE;
    private static final float BESIDE = ROOM - 84;
    private static final Color INK = new Color(0x1c1c1c);
    private static final Color QUIET = new Color(0x555555);

    private final Release release;

    PictureCard(Release release) {
        this.release = release;
    }

    /**
     * The file of a stretch's picture, in the publication's folder: {@code cards/killed.en.png}, of a second stretch {@code cards/killed.2.en.png}.
     * No two stretches have one file, on any system.
     */
    static String file(ClaimCard card) {
        String[] key = card.key().split("/", -1);
        return "cards/" + FileName.of(card.label()) + (key.length > 2 ? "." + key[2] : "") + "."
                + card.language().code() + ".png";
    }

    /** The words as they are set, line by line; cut where even the smallest letters leave no room, which the picture says. */
    CardLines.Broken words(ClaimCard card) {
        String words = release.checked().sheet().isLayoutD()
                ? Messages.in(card.language()).say("site.noted.quoted", card.words())
                : card.words();
        return new CardLines(card.language()).fit(words, ROOM, 190, List.of(54f, 48f, 42f, 36f, 32f, 28f));
    }

    /** The bytes of the PNG. */
    byte[] draw(ToldCards.Told told) {
        ClaimCard card = told.card();
        Messages messages = Messages.in(card.language());
        CardLines lines = new CardLines(card.language());
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D out = image.createGraphics();
        out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        out.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        out.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        out.setColor(Color.WHITE);
        out.fillRect(0, 0, WIDTH, HEIGHT);
        if (release.isDraft()) {
            draft(out, lines, messages);
        }
        CardLines.Broken words = words(card);
        out.setColor(INK);
        float below = text(out, lines, words, EDGE, BAND + 12) + 10;
        String read = messages.say("site.findings.read", card.reads());
        CardLines.Broken reading = lines.fit(read, ROOM, VERDICT - below - 42, List.of(26f, 22f, 20f, 18f));
        out.setColor(QUIET);
        below = text(out, lines, reading, EDGE, below);
        if (words.cut() || reading.cut()) {
            text(out, lines, lines.fit(messages.say("site.picture.cut"), ROOM, 32, List.of(16f)), EDGE, below);
        }
        out.setColor(colour(card.standing()));
        CardLines.Broken verdict = lines.fit(told.verdict(), BESIDE, 62, List.of(36f, 30f, 26f, 20f));
        float first = VERDICT + lines.lineHeight(verdict.size()) * BASELINE;
        draw(out, card.standing(), EDGE + 28, first - verdict.size() * 0.3f); // in the middle of its letters
        text(out, lines, verdict, EDGE + 84, VERDICT);
        CardLines.Broken found = found(told, lines, messages);
        out.setColor(INK);
        text(out, lines, found, EDGE + 84, VERDICT + 62);
        out.setColor(QUIET);
        text(out, lines, lines.fit(release.title(card.language()), ROOM, 42, List.of(24f, 20f, 18f)), EDGE, 536);
        text(out, lines, lines.fit(day(messages), ROOM, 38, List.of(20f, 18f)), EDGE, 580);
        out.dispose();
        return png(image);
    }

    /** What the evidence comes to and the nearest that it shows, as far as there is room and it may be told; and what the verdict does not mean. */
    static CardLines.Broken found(ToldCards.Told told, CardLines lines, Messages messages) {
        ClaimCard card = told.card();
        String means = switch (card.standing()) {
            case SUPPORTED, WRONG -> "";
            case DIFFERS -> messages.say("site.picture.differs");
            case NOT_SHOWN -> messages.say("site.picture.not-shown");
        };
        String nearest = card.facts().stream()
                .filter(fact -> fact.key().equals("nearest"))
                .map(fact -> messages.say("site.findings.nearest", fact.parts().getFirst()))
                .findFirst()
                .orElse("");
        List<String> tries = told.telling() == ToldCards.Telling.ALL
                ? List.of(
                        String.join(
                                " · ",
                                Stream.of(card.found(), nearest, means)
                                        .filter(words -> !words.isEmpty())
                                        .toList()),
                        String.join(
                                " · ",
                                Stream.of(card.found(), means)
                                        .filter(words -> !words.isEmpty())
                                        .toList()),
                        means)
                : List.of(means);
        return tries.stream()
                .map(words -> lines.fit(words, BESIDE, 86, List.of(26f, 22f, 20f, 18f)))
                .filter(broken -> !broken.cut())
                .findFirst()
                .orElseGet(() -> lines.fit("", BESIDE, 86, List.of(18f)));
    }

    private String day(Messages messages) {
        boolean foreign = release.checked().sheet().isLayoutD();
        List<String> days = new ArrayList<>();
        if (foreign || release.isDraft()) {
            days.add(messages.say(
                    foreign ? "site.foreign.dated" : "site.dated",
                    release.checked().sheet().dated()));
        }
        if (release.status() instanceof Release.Status.Published published) {
            days.add(messages.say(
                    foreign ? "site.foreign.published" : "site.published", SchemaOrg.day(published.latest())));
        }
        return String.join(" · ", days);
    }

    /** A band of its own across the top, so that no crop of the words loses it unseen. */
    private static void draft(Graphics2D out, CardLines lines, Messages messages) {
        out.setColor(new Color(0xa31f1f));
        out.fillRect(0, 0, WIDTH, BAND);
        out.setColor(Color.WHITE);
        text(out, lines, lines.fit(messages.say("site.draft"), ROOM, BAND, List.of(30f, 26f, 22f, 18f)), EDGE, 0);
    }

    /** Where the next line would begin. */
    private static float text(Graphics2D out, CardLines lines, CardLines.Broken text, float left, float top) {
        float height = lines.lineHeight(text.size());
        float baseline = top + height * BASELINE;
        for (String line : text.lines()) {
            if (!line.isEmpty()) {
                lines.layout(line, text.size()).draw(out, left, baseline);
            }
            baseline += height;
        }
        return top + text.lines().size() * height;
    }

    private static void draw(Graphics2D out, ClaimCard.Standing standing, float x, float y) {
        out.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        out.translate(x, y);
        out.draw(sign(standing));
        out.translate(-x, -y);
    }

    /** Around the point zero; drawn, not written: no font need have it. */
    static Path2D sign(ClaimCard.Standing standing) {
        Path2D path = new Path2D.Float();
        switch (standing) {
            case SUPPORTED -> {
                path.moveTo(-24, 0);
                path.lineTo(-6, 20);
                path.lineTo(26, -22);
            }
            case WRONG -> {
                line(path, -22, -22, 22, 22);
                line(path, -22, 22, 22, -22);
            }
            case DIFFERS -> {
                line(path, -24, -10, 24, -10);
                line(path, -24, 10, 24, 10);
                line(path, -10, 26, 10, -26);
            }
            case NOT_SHOWN -> {
                path.moveTo(-14, -12);
                path.curveTo(-14, -34, 18, -34, 16, -12);
                path.curveTo(14, 2, 0, 0, 0, 12);
                line(path, 0, 27, 0, 28);
            }
        }
        return path;
    }

    private static void line(Path2D path, float fromX, float fromY, float toX, float toY) {
        path.moveTo(fromX, fromY);
        path.lineTo(toX, toY);
    }

    /** The colours of the pages. */
    private static Color colour(ClaimCard.Standing standing) {
        return new Color(
                switch (standing) {
                    case SUPPORTED -> 0x1d6b3f;
                    case NOT_SHOWN -> 0x7a5200;
                    case DIFFERS -> 0x8a4b00;
                    case WRONG -> 0xa31f1f;
                });
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
