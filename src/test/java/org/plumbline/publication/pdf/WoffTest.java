package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WoffTest {
    private static byte[] font() throws IOException {
        String file = "/org/plumbline/publication/fonts/noto-sans-myanmar-myanmar-400.woff";
        try (InputStream in = WoffTest.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }

    @Test
    void aFontHasTheSizeThatItsHeaderSaysAndOutlines() throws IOException {
        byte[] unpacked = Woff.unpacked(font());
        assertThat(unpacked).hasSize(ByteBuffer.wrap(font()).getInt(16));
        Face face = new Face(unpacked, Map.of());
        assertThat(face.shaped("က").glyphs())
                .singleElement()
                .satisfies(
                        glyph -> assertThat(face.outlines().isEmpty(glyph.id())).isFalse());
    }

    @Test
    void aFileCutShortAnywhereIsRefused() throws IOException {
        byte[] font = font();
        for (int length = 0; length < font.length; length += 997) {
            byte[] cut = Arrays.copyOf(font, length);
            assertThatThrownBy(() -> Woff.unpacked(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aChangedByteNeverMakesMoreThanAnIoException() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] font = font();
            font[random.nextInt(i % 2 == 0 ? 400 : font.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(Woff.unpacked(font)).isNotEmpty();
            } catch (IOException refused) {
                assertThat(refused).hasMessageStartingWith("not a sound WOFF file");
            }
        }
    }

    @Test
    void aTableThatClaimsGigabytesIsRefusedBeforeMemoryIsTaken() throws IOException {
        byte[] font = font();
        ByteBuffer.wrap(font).putInt(44 + 12, 0xFFFF_FFF0);
        assertThatThrownBy(() -> Woff.unpacked(font)).hasMessageContaining("larger than a font may be");
    }
}
