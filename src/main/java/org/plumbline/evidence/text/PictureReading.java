package org.plumbline.evidence.text;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture, page by page where it has several (TIFF). Words in its metadata are no text. */
final class PictureReading {
    private final Request request;
    private final Answer answer;

    PictureReading(Request request, Answer answer) {
        this.request = request;
        this.answer = answer;
    }

    Frame read(byte[] bytes) throws IOException, RefusedException {
        ImageReader reader = reader();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, false, true);
            int pages = reader.getNumImages(true);
            if (pages > request.limits().pages()) {
                throw new RefusedException(Refusal.PAGES);
            }
            for (int page = 0; page < pages; page++) {
                read(reader, page);
            }
            return new Frame.End(Optional.empty(), Optional.empty());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException broken) {
            throw new IOException(broken); // what Java's readers throw at a broken file
        } finally {
            reader.dispose();
        }
    }

    private void read(ImageReader reader, int page) throws IOException, RefusedException {
        long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
        if (pixels > request.limits().pixels()) {
            throw new RefusedException(Refusal.PIXELS);
        }
        byte[] png = Pictures.png(reader.read(page));
        if (request.pictures()) {
            answer.picture(page + 1, png);
        } else {
            answer.text(page + 1, "");
        }
    }

    private ImageReader reader() throws IOException {
        if (request.kind() == Kind.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        return ImageIO.getImageReadersByFormatName(request.kind().name()).next();
    }
}
