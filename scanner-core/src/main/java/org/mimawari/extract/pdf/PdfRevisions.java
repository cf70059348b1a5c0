package org.mimawari.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.DocumentSink;

/**
 * The earlier states of a file that was saved by adding to its end, as editors and programs that sign do: the file up to each earlier end. The last {@value #MOST_STATES} are
 * read, of each {@value #MOST_PAGES} pages that differ from the same page of the last state. Used by one thread.
 */
final class PdfRevisions {
    private static final int MOST_STATES = 10;
    private static final int MOST_PAGES = 50;
    private static final int LINEAR_WITHIN = 1_024;
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] START = "startxref".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final List<Integer> ends = new ArrayList<>();

    PdfRevisions(byte[] file) {
        this.file = file;
        String head = new String(file, 0, Math.min(file.length, LINEAR_WITHIN), StandardCharsets.ISO_8859_1);
        // A file that is laid out for the web has its first table of objects in front, with an end of its own.
        int from = head.contains("/Linearized") ? next(END, next(END, 0)) - END.length : 0;
        for (int at = next(END, Math.max(0, from)); at > 0; at = next(END, at)) {
            if (next(START, at) > 0) {
                ends.add(at);
            }
        }
    }

    /** Just behind the next of these words, or -1. */
    private int next(byte[] word, int from) {
        for (int at = Math.max(0, from); at + word.length <= file.length; at++) {
            if (file[at] == word[0] && Arrays.equals(file, at, at + word.length, word, 0, word.length)) {
                return at + word.length;
            }
        }
        return -1;
    }

    boolean isEmpty() {
        return ends.isEmpty();
    }

    void read(PDDocument last, PdfClock clock, DocumentSink earlier) throws IOException {
        if (ends.size() > MOST_STATES) {
            earlier.leftOut();
        }
        for (int end : ends.subList(Math.max(0, ends.size() - MOST_STATES), ends.size())) {
            clock.check();
            byte[] state = Arrays.copyOf(file, end);
            try (PDDocument document =
                    Loader.loadPDF(new RandomAccessReadBuffer(state), IOUtils.createMemoryOnlyStreamCache())) {
                read(document, last, clock, earlier);
            }
        }
    }

    private static void read(PDDocument document, PDDocument last, PdfClock clock, DocumentSink earlier)
            throws IOException {
        PdfPages pages = new PdfPages(document, clock);
        PdfPrint print = new PdfPrint(earlier);
        int pagesNow = last.getNumberOfPages();
        int read = 0;
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            clock.check();
            PDPage page = document.getPage(number - 1);
            if (number > pagesNow || content(page) != content(last.getPage(number - 1))) {
                if (++read > MOST_PAGES) {
                    earlier.leftOut();
                    break;
                }
                PdfPages.Sheet sheet = pages.read(page, number, earlier);
                PdfPages.give(print, sheet, number, sheet.suspects());
            }
            new PdfAnnotations(document, page, new PdfLayers(document)).notes(number, earlier);
        }
        PdfForm form = new PdfForm(document);
        form.values(earlier);
        form.data(earlier);
    }

    /** A number that stands for the content of the page and of the forms that it shows. */
    private static long content(PDPage page) throws IOException {
        CRC32 sum = new CRC32();
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        add(contents, sum);
        for (int i = 0; contents instanceof COSArray parts && i < parts.size(); i++) {
            add(parts.getObject(i), sum);
        }
        COSDictionary resources =
                page.getResources() == null ? null : page.getResources().getCOSObject();
        COSDictionary objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (objects != null) {
            for (COSName name : objects.keySet()) {
                COSDictionary object = objects.getCOSDictionary(name);
                if (object != null && COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
                    add(object, sum);
                }
            }
        }
        return sum.getValue();
    }

    private static void add(@Nullable COSBase part, CRC32 sum) throws IOException {
        if (part instanceof COSStream stream) {
            try (InputStream in = stream.createRawInputStream()) {
                byte[] step = new byte[8_192];
                for (int got = in.read(step); got > 0; got = in.read(step)) {
                    sum.update(step, 0, got);
                }
            }
        }
    }
}
