package org.plumbline.evidence.redaction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.plumbline.evidence.text.Limits;

/** Draws pictures anew from their pixels alone. A stencil keeps its bits, and none behind them. */
record PdfPictures(PDDocument made, PdfValues values, Tally tally) {
    COSBase anew(COSStream stream) throws IOException {
        return anew(new PDImageXObject(new PDStream(stream), new PDResources()));
    }

    /** A picture that stands in the content itself. */
    COSBase anew(COSDictionary entries, byte[] data, PDResources resources) throws IOException {
        return anew(new PDInlineImage(entries, data, resources));
    }

    private COSBase anew(PDImage picture) throws IOException {
        if ((long) picture.getWidth() * picture.getHeight() > Limits.USUAL.pixels()) {
            throw new IOException("too large");
        }
        if (picture.isStencil()) {
            return stencil(picture);
        }
        BufferedImage pixels = picture.getImage();
        tally.drop(Dropped.PICTURE_METADATA);
        return LosslessFactory.createFromImage(made, pixels).getCOSObject();
    }

    /** One bit a pixel, each row in whole bytes (ISO 32000-1, 8.9.6.2). */
    private COSBase stencil(PDImage picture) throws IOException {
        if (picture.getWidth() <= 0 || picture.getHeight() <= 0) {
            throw new IOException("no size");
        }
        int row = (picture.getWidth() + 7) / 8;
        byte[] bits;
        try (InputStream in = picture.createInputStream()) {
            bits = Arrays.copyOf(in.readNBytes(row * picture.getHeight()), row * picture.getHeight());
        }
        int last = 0xFF << (row * 8 - picture.getWidth());
        for (int end = row - 1; end < bits.length; end += row) {
            bits[end] &= (byte) last;
        }
        COSStream stencil = values.stream(new COSDictionary(), Map.of(), bits);
        COSBase decode = picture.getDecode();
        COSBase plain = decode == null ? null : PdfValues.plain(decode);
        if (plain != null) {
            stencil.setItem(COSName.DECODE, plain);
        }
        stencil.setItem(COSName.TYPE, COSName.XOBJECT);
        stencil.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stencil.setItem(COSName.WIDTH, COSInteger.get(picture.getWidth()));
        stencil.setItem(COSName.HEIGHT, COSInteger.get(picture.getHeight()));
        stencil.setItem(COSName.BITS_PER_COMPONENT, COSInteger.ONE);
        stencil.setBoolean(COSName.IMAGE_MASK, true);
        stencil.setBoolean(COSName.INTERPOLATE, picture.getInterpolate());
        return stencil;
    }
}
