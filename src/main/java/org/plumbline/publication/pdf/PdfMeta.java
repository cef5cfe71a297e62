package org.plumbline.publication.pdf;

import java.time.Instant;
import org.plumbline.language.Language;

/**
 * What a PDF says of itself. There is no clock in this room: the time is handed in.
 *
 * @param created to the second
 * @param footer at the foot of each page, beside its number; it may have several lines
 */
public record PdfMeta(String title, String author, Language language, Instant created, String footer) {}
