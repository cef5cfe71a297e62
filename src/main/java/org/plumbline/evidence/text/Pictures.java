package org.plumbline.evidence.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures as Tesseract gets them. */
final class Pictures {
    private Pictures() {}

    /** The picture in grey on white, as a PNG. */
    static byte[] png(BufferedImage picture) throws IOException {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(grey, "png", png)) {
            throw new IOException("no writer of PNG");
        }
        return png.toByteArray();
    }
}
