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
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Messages;

/**
 * The picture of one claim for where a page is passed on: PNG (W3C, third edition) of 1200 by 630 pixels, with words, verdict, title
 * and day. The verdict stands there in words and as a sign, so that nobody needs the colour. The same fonts on the same Java give
 * the same bytes; the file holds no time and no name.
 */
final class PictureCard {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int EDGE = 64;
    private static final int BAND = 56;
    private static final float ROOM = WIDTH - 2f * EDGE;
    private static final Color INK = new Color(0x1c1c1c);
    private static final Color QUIET = new Color(0x555555);

    private final Release release;

    PictureCard(Release release) {
        this.release = release;
    }

    /** The file of a claim's picture, in the publication's folder. */
    static String file(ClaimCard card) {
        return "cards/" + Anchors.of(card).substring(2) + "." + card.language().code() + ".png";
    }

    /** The words as they are set, line by line; cut where even the smallest letters leave no room, which the picture says. */
    CardLines.Broken words(ClaimCard card) {
        return new CardLines(card.language()).fit(card.words(), ROOM, 310, List.of(54f, 48f, 42f, 36f, 32f, 28f));
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
        text(out, lines, words, EDGE, BAND + 20);
        if (words.cut()) {
            out.setColor(QUIET);
            text(out, lines, lines.fit(messages.say("site.picture.cut"), ROOM, 44, List.of(20f)), EDGE, 386);
        }
        Color colour = colour(card.standing());
        out.setColor(colour);
        draw(out, card.standing(), EDGE + 28, 468);
        text(out, lines, lines.fit(told.verdict(), ROOM - 84, 76, List.of(38f, 32f, 26f, 20f)), EDGE + 84, 430);
        out.setColor(QUIET);
        text(out, lines, lines.fit(title(card, messages), ROOM, 46, List.of(26f, 22f)), EDGE, 520);
        text(out, lines, lines.fit(day(messages), ROOM, 42, List.of(22f, 18f)), EDGE, 570);
        out.dispose();
        return png(image);
    }

    /** Of somebody else's text whose it is, so that nobody takes its words for ours. */
    private String title(ClaimCard card, Messages messages) {
        Sheet sheet = release.checked().sheet();
        return sheet.author()
                        .filter(author -> sheet.isLayoutD())
                        .map(author -> messages.say(
                                        "site.foreign.by", release.evidence().name(author))
                                + " · ")
                        .orElse("")
                + release.title(card.language());
    }

    private String day(Messages messages) {
        Optional<Release.Version> version = release.status() instanceof Release.Status.Published published
                ? Optional.of(published.latest())
                : Optional.empty();
        return version.map(latest -> messages.say("site.published", SchemaOrg.day(latest)))
                .orElseGet(() ->
                        messages.say("site.dated", release.checked().sheet().dated()));
    }

    /** A band of its own across the top, so that no crop of the words loses it unseen. */
    private static void draft(Graphics2D out, CardLines lines, Messages messages) {
        out.setColor(new Color(0xa31f1f));
        out.fillRect(0, 0, WIDTH, BAND);
        out.setColor(Color.WHITE);
        text(out, lines, lines.fit(messages.say("site.draft"), ROOM, BAND, List.of(30f, 26f, 22f, 18f)), EDGE, 0);
    }

    private static void text(Graphics2D out, CardLines lines, CardLines.Broken text, float left, float top) {
        float height = lines.lineHeight(text.size());
        float baseline = top + height * 0.72f;
        for (String line : text.lines()) {
            if (!line.isEmpty()) {
                lines.layout(line, text.size()).draw(out, left, baseline);
            }
            baseline += height;
        }
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
