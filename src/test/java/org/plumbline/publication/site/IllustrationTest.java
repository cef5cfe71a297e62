package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture is published as what is seen in it, and as nothing else. */
final class IllustrationTest {
    private static final long SEED = 20261129;

    private static Illustration made(byte[] file) {
        assertThat(Illustration.of(file)).isInstanceOf(Illustration.Result.Made.class);
        return ((Illustration.Result.Made) Illustration.of(file)).illustration();
    }

    private static String refused(byte[] file) {
        assertThat(Illustration.of(file)).isInstanceOf(Illustration.Result.Refused.class);
        return ((Illustration.Result.Refused) Illustration.of(file)).why().key().replace("publication.E205.", "");
    }

    private static BufferedImage seen(Illustration made) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(made.bytes()));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void whereAPhotographWasTakenAndByWhomIsGone() throws Exception {
        byte[] file = SamplePictures.photograph(80, 60, 1);
        assertThat(exif(file)).isNotEmpty();
        assertThat(latin(file)).contains(SamplePictures.SECRET);
        Illustration made = made(file);
        assertThat(made.ending()).isEqualTo("jpg");
        assertThat(exif(made.bytes())).isEmpty();
        assertThat(latin(made.bytes())).doesNotContain("Exif", SamplePictures.SECRET);
    }

    private static List<ExifDirectoryBase> exif(byte[] file) throws Exception {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        return List.copyOf(metadata.getDirectoriesOfType(ExifDirectoryBase.class));
    }

    @Test
    void wordsBesideADrawingAreGone() throws IOException {
        byte[] file = SamplePictures.drawing(SamplePictures.quarters(40, 30));
        assertThat(latin(file)).contains("tEXt", SamplePictures.SECRET);
        Illustration made = made(file);
        assertThat(made.ending()).isEqualTo("png");
        assertThat(latin(made.bytes())).doesNotContain("tEXt", SamplePictures.SECRET);
        assertThat(seen(made).getRGB(5, 5)).isEqualTo(Color.RED.getRGB());
        assertThat(seen(made).getRGB(35, 5)).isEqualTo(Color.GREEN.getRGB());
    }

    /** What stands in the top left and top right quarter once the picture is held as the camera was (Exif 2.32, table of Orientation). */
    @ParameterizedTest
    @CsvSource({
        "1,RED,GREEN",
        "2,GREEN,RED",
        "3,WHITE,BLUE",
        "4,BLUE,WHITE",
        "5,RED,BLUE",
        "6,BLUE,RED",
        "7,WHITE,GREEN",
        "8,GREEN,WHITE"
    })
    void aPhotographIsTurnedAsItsCameraWasHeld(int turn, String left, String right) throws Exception {
        Illustration made = made(SamplePictures.photograph(80, 40, turn));
        assertThat(made.width()).isEqualTo(turn < 5 ? 80 : 40);
        assertThat(made.height()).isEqualTo(turn < 5 ? 40 : 80);
        BufferedImage seen = seen(made);
        assertThat(name(seen.getRGB(made.width() / 4, made.height() / 4))).isEqualTo(left);
        assertThat(name(seen.getRGB(made.width() * 3 / 4, made.height() / 4))).isEqualTo(right);
    }

    private static String name(int rgb) {
        boolean red = (rgb >> 16 & 0xff) > 127;
        boolean green = (rgb >> 8 & 0xff) > 127;
        boolean blue = (rgb & 0xff) > 127;
        return red && green && blue ? "WHITE" : red ? "RED" : green ? "GREEN" : blue ? "BLUE" : "BLACK";
    }

    @Test
    void aWideOneIsMadeSmallerAndASmallOneStaysAsItIs() {
        Illustration wide = made(SamplePictures.written(SamplePictures.quarters(5000, 1000), "png"));
        assertThat(wide.width()).isEqualTo(1600);
        assertThat(wide.height()).isEqualTo(320);
        assertThat(made(SamplePictures.written(SamplePictures.quarters(7, 5), "png"))
                        .width())
                .isEqualTo(7);
    }

    @Test
    void whatCanBeSeenThroughIsWhite() throws IOException {
        BufferedImage clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        assertThat(seen(made(SamplePictures.written(clear, "png"))).getRGB(5, 5))
                .isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void gifIsReadToo() {
        assertThat(made(SamplePictures.written(SamplePictures.quarters(9, 9), "gif"))
                        .ending())
                .isEqualTo("png");
    }

    @Test
    void itsNameTellsOnlyWhatIsInIt() {
        byte[] one = SamplePictures.drawing(SamplePictures.quarters(8, 8));
        byte[] same = SamplePictures.written(SamplePictures.quarters(8, 8), "png");
        assertThat(made(one).path())
                .isEqualTo(made(same).path())
                .matches("pictures/[0-9a-f]{32}\\.png")
                .isNotEqualTo(made(SamplePictures.written(SamplePictures.quarters(9, 8), "png"))
                        .path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?>\n<!-- drawn -->\n<SVG/>"
            })
    void drawingsThatCanHoldScriptsAreRefused(String text) {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"only words", "%PDF-1.7", "GIF", "II*\0tiff", "\0\0\0\u0018ftypheic"})
    void whatIsNoPictureIsRefused(String text) {
        assertThat(refused(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("other");
    }

    @Test
    void webpIsRefusedByName() {
        assertThat(refused("RIFF\u001a\0\0\0WEBPVP8L".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("webp");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refused(new byte[0])).isEqualTo("empty");
    }

    @Test
    void onesThatAreCutInTheMiddleAreRefused() {
        BufferedImage picture = SamplePictures.quarters(200, 200);
        for (String format : List.of("png", "jpeg", "gif")) {
            byte[] whole = SamplePictures.written(picture, format);
            made(whole);
            assertThat(refused(Arrays.copyOf(whole, whole.length / 2)))
                    .as(format)
                    .isIn("cut", "broken");
        }
    }

    @Test
    void fewBytesThatSayTheyAreHugeAreNotRead() {
        assertThat(refused(SamplePictures.bomb(100_000, 100_000))).isEqualTo("large");
        assertThat(refused(SamplePictures.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isIn("large", "broken");
        byte[] jpeg = SamplePictures.written(SamplePictures.quarters(8, 8), "jpeg");
        int frame = latin(jpeg).indexOf("\u00ff\u00c0");
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xf0); // height and width
        assertThat(refused(jpeg)).isEqualTo("large");
    }

    @Test
    void onesThatMoveAreRefused() {
        byte[] png = SamplePictures.written(SamplePictures.quarters(8, 8), "png");
        byte[] moving = SamplePictures.chunk("acTL", new byte[8]);
        byte[] both = new byte[png.length + moving.length];
        System.arraycopy(png, 0, both, 0, 33);
        System.arraycopy(moving, 0, both, 33, moving.length);
        System.arraycopy(png, 33, both, 33 + moving.length, png.length - 33);
        assertThat(refused(both)).isEqualTo("moving");
    }

    @Test
    void damagedOnesAreReadOrRefusedAndNeverThrow() {
        Random random = new Random(SEED);
        List<byte[]> whole = List.of(
                SamplePictures.photograph(40, 30, 6),
                SamplePictures.written(SamplePictures.quarters(40, 30), "jpeg"),
                SamplePictures.written(SamplePictures.quarters(40, 30), "png"),
                SamplePictures.written(SamplePictures.quarters(40, 30), "gif"));
        int refused = 0;
        for (int round = 0; round < 300; round++) {
            byte[] file = whole.get(round % whole.size()).clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            if (Illustration.of(file) instanceof Illustration.Result.Refused) {
                refused++;
            }
        }
        assertThat(refused).isBetween(50, 290);
    }
}
