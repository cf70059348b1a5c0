package org.mimawari.extract.pdf;

import java.time.Duration;

/**
 * How much of a PDF file is read at most.
 *
 * @param readPages pages whose links and text are read
 * @param drawnPages pages that are drawn to look for QR codes, from the first
 * @param pixels of a drawn page; a larger page is drawn smaller
 * @param time for the whole file
 */
public record PdfLimits(int readPages, int drawnPages, long pixels, Duration time) {
    public static final PdfLimits USUAL = new PdfLimits(500, 50, 9_000_000, Duration.ofSeconds(20));
}
