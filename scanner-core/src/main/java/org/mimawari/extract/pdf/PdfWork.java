package org.mimawari.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.BrokenAddresses;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.QrAddress;
import org.mimawari.extract.QrCode;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.document.Allowance;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** Reads one PDF file, step by step: what belongs to no page and the text of all pages first, for they cost little, then the pictures of the pages. */
final class PdfWork {
    private static final int MOST_PAGES = 20_000;
    private static final int LONGEST_TEXT = 1_000_000;
    /** Letters of pages that wait to be drawn. */
    private static final int MOST_KEPT = 500_000;

    private final PdfLimits limits;
    private final PdfClock clock;
    private final QrReader codes;
    private final PdfFindings findings;
    private final QrAddress addresses = new QrAddress();
    private final BrokenAddresses printed = new BrokenAddresses();
    private final Map<Integer, PdfPages.Sheet> suspects = new TreeMap<>();
    private int kept;

    PdfWork(PdfLimits limits, PdfClock clock, QrReader codes, PdfFindings findings) {
        this.limits = limits;
        this.clock = clock;
        this.codes = codes;
        this.findings = findings;
    }

    /** Null when the file could be opened, whether or not every page could be read. */
    @Nullable
    Cause run(Body body, PublicUrl url, DocumentSink sink) {
        try {
            if (new PackedStreams(clock.own()).exceedLimit(body.bytes())) {
                return Cause.TOO_LARGE;
            }
            return open(body, url, sink);
        } catch (InvalidPasswordException locked) {
            return Cause.LOCKED;
        } catch (NoClassDefFoundError certificate) {
            // The library asks for classes that are not delivered only where a file is locked by certificates instead
            // of a password.
            return findings.isOpened() ? null : Cause.LOCKED;
        } catch (Deadline.Passed | Allowance.Exceeded late) {
            return findings.isOpened() ? null : Cause.TOO_LARGE;
        } catch (Throwable damaged) {
            // Damaged and hostile files bring the library to exceptions of every kind, stack overflow and exhausted
            // memory; this file alone is lost.
            return findings.isOpened() ? null : Cause.UNREADABLE;
        }
    }

    private @Nullable Cause open(Body body, PublicUrl url, DocumentSink out) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBuffer(body.bytes()), IOUtils.createMemoryOnlyStreamCache())) {
            List<PDPage> pages = pages(document);
            if (pages.isEmpty()) {
                return Cause.UNREADABLE;
            }
            findings.opened(pages.size());
            PdfRevisions revisions = new PdfRevisions(body.bytes());
            PdfWords words = new PdfWords();
            DocumentSink sink = revisions.isEmpty() ? out : new PdfSeen(out, words);
            readDocument(document, url, sink);
            readPages(document, pages, url, sink);
            if (!revisions.isEmpty()) {
                attemptOrCut(() -> revisions.read(document, clock, new PdfEarlier(out, words)));
            }
            draw(document, pages, out);
            return null;
        } finally {
            attemptLast(out);
        }
    }

    /** By walking the tree: the number that a file states about itself may be anything. */
    private List<PDPage> pages(PDDocument document) {
        List<PDPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            clock.check();
            if (pages.size() == MOST_PAGES) {
                break;
            }
            pages.add(page);
        }
        return pages;
    }

    private void readDocument(PDDocument document, PublicUrl url, DocumentSink sink) {
        attempt(() -> {
            String title = document.getDocumentInformation().getTitle();
            sink.title(title == null || title.isBlank() ? SiteText.NONE : new SiteText(title.strip()));
        });
        attempt(() -> new PdfProperties(sink).of(document));
        PdfActions actions = new PdfActions(document, url);
        attemptOrCut(() -> actions.outside(to -> findings.add(0, link(to, Place.WHOLE))));
        if (actions.isCut()) {
            findings.cut();
        }
        PdfForm form = new PdfForm(document);
        attemptOrCut(() -> form.values(sink));
        attemptOrCut(() -> form.data(sink));
        attemptOrCut(() -> new PdfAttachments(sink, clock).ofDocument(document));
    }

    private void readPages(PDDocument document, List<PDPage> pages, PublicUrl url, DocumentSink sink) {
        PdfActions actions = new PdfActions(document, url);
        PdfPages text = new PdfPages(document, clock);
        PdfLayers layers = new PdfLayers(document);
        for (int page = 1; page <= Math.min(pages.size(), limits.readPages()); page++) {
            int number = page;
            PDPage on = pages.get(number - 1);
            attemptOrCut(() -> actions.on(on, to -> findings.add(number, link(to, new Place.PdfPage(number)))));
            attemptOrCut(() -> beside(document, on, number, layers, sink));
            attempt(() -> text(text.read(on, number, sink), number, sink));
        }
        if (actions.isCut()) {
            findings.cut();
        }
    }

    private void beside(PDDocument document, PDPage page, int number, PdfLayers layers, DocumentSink sink)
            throws IOException {
        PdfAnnotations annotations = new PdfAnnotations(document, page, layers);
        annotations.notes(number, sink);
        if (annotations.isCut()) {
            findings.cut();
        }
        PdfAttachments files = new PdfAttachments(sink, clock);
        for (COSDictionary file : annotations.files()) {
            files.file(file, new Place.PdfPage(number));
        }
    }

    private void text(PdfPages.Sheet sheet, int number, DocumentSink sink) {
        if (!sheet.suspects().isEmpty()) {
            keep(sheet, number, sink);
        }
        String text = sheet.text();
        if (text.length() > LONGEST_TEXT) {
            findings.cut();
        }
        for (BrokenAddresses.Found found : printed.found(text.substring(0, Math.min(text.length(), LONGEST_TEXT)))) {
            PublicUrl.parse(found.address())
                    .ifPresent(to -> findings.add(number, link(to, sheet.place(number, found.start()))));
        }
        if (sheet.whole()) {
            findings.walked(number);
        }
    }

    /** Until the page is drawn, if it is: what would take too much memory is told as far as it is known. */
    private void keep(PdfPages.Sheet sheet, int number, DocumentSink sink) {
        kept += sheet.letters();
        if (kept > MOST_KEPT || number > limits.drawnPages()) {
            give(sheet, number, sink, run -> true);
        } else {
            suspects.put(number, sheet);
        }
    }

    private static FoundLink link(PublicUrl to, Place place) {
        return new FoundLink(to, SiteText.NONE, Via.PDF_LINK, place);
    }

    private void draw(PDDocument document, List<PDPage> pages, DocumentSink sink) {
        PdfDrawing drawing = new PdfDrawing(document, limits.pixels(), clock);
        int last = Math.min(pages.size(), limits.drawnPages());
        for (int page = 1; page <= last; page++) {
            int number = page;
            if (attempt(() -> look(drawing, pages.get(number - 1), number, sink))) {
                findings.drawn(number);
            }
        }
    }

    private void look(PdfDrawing drawing, PDPage page, int number, DocumentSink sink) throws IOException {
        BufferedImage picture = drawing.picture(page, number, PdfDrawing.USUAL);
        QrReader.Look look = codes.look(picture);
        note(look, number);
        PdfPages.Sheet sheet = suspects.get(number);
        if (sheet != null) {
            drawing.checkComplete();
            BufferedImage without = drawing.picture(page, number, PdfDrawing.USUAL, PdfLook.keys(sheet.suspects()));
            PdfLook compared = new PdfLook(picture, without, sheet.view());
            clock.check();
            suspects.remove(number);
            give(sheet, number, sink, compared::isHidden);
        }
        if (look.unsolved()) {
            clock.check();
            note(codes.look(drawing.picture(page, number, PdfDrawing.SHARPER)), number);
        }
        drawing.checkComplete();
    }

    /** What could not be looked at is hidden as far as is known. */
    private void attemptLast(DocumentSink sink) {
        suspects.forEach((number, sheet) -> give(sheet, number, sink, run -> true));
    }

    private static void give(PdfPages.Sheet sheet, int page, DocumentSink sink, Predicate<PdfRun> isHidden) {
        Map<Boolean, List<PdfRun>> judged = sheet.suspects().stream().collect(Collectors.partitioningBy(isHidden));
        PdfPrint print = new PdfPrint(sink);
        PdfPages.give(print, sheet, page, judged.getOrDefault(true, List.of()));
        print.give(new Place.PdfPage(page), Concealment.NONE, judged.getOrDefault(false, List.of()));
    }

    private void note(QrReader.Look look, int number) {
        if (look.isFull()) {
            findings.cut();
        }
        for (QrCode code : look.codes()) {
            addresses
                    .of(code.text())
                    .map(to -> new FoundLink(to, SiteText.NONE, Via.QR_IN_PDF, new Place.PdfSpot(number, code.spot())))
                    .ifPresent(link -> findings.add(number, link));
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** What is lost so makes the document read in part. */
    private void attemptOrCut(Step step) {
        if (!attempt(step)) {
            findings.cut();
        }
    }

    /** Whether the step came to its end. One bad page does not keep the others from being read. */
    private boolean attempt(Step step) {
        clock.check();
        try {
            step.run();
            return true;
        } catch (Deadline.Passed | Allowance.Exceeded late) {
            throw late;
        } catch (Throwable damaged) {
            // See run: the library throws anything on damaged files, errors included.
            return false;
        }
    }
}
