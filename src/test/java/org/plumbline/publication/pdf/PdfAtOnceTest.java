package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plumbline.language.Language;

final class PdfAtOnceTest {
    @Test
    void pdfsThatAreMadeAtTheSameTimeAreTheSameBytesAsOneAfterTheOther() throws Exception {
        byte[] burmese = Made.written(Made.burmese(), Language.BURMESE);
        String page = Made.page(Language.ENGLISH, "<p>Naïve figures: 36, <b>280</b>.</p>".repeat(80));
        byte[] english = Made.written(page, Language.ENGLISH);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> ofBurmese = new ArrayList<>();
            List<Future<byte[]>> ofEnglish = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                ofBurmese.add(threads.submit(() -> Made.written(Made.burmese(), Language.BURMESE)));
                ofEnglish.add(threads.submit(() -> Made.written(page, Language.ENGLISH)));
            }
            for (int i = 0; i < 6; i++) {
                assertThat(ofBurmese.get(i).get()).isEqualTo(burmese);
                assertThat(ofEnglish.get(i).get()).isEqualTo(english);
            }
        }
    }
}
