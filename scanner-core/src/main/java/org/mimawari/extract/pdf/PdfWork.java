package org.mimawari.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.QrAddress;
import org.mimawari.extract.QrCode;
import org.mimawari.extract.QrReader;
import org.mimawari.term.Cause;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** Reads one PDF file, step by step, into its findings: links and text of all pages first, for they cost little, then the pictures of the pages. */
final class PdfWork {
    private static final int MOST_PAGES = 20_000;

    private final PdfLimits limits;
    private final Deadline deadline;
    private final QrReader codes;
    private final PdfFindings findings;
    private final QrAddress addresses = new QrAddress();

    PdfWork(PdfLimits limits, Deadline deadline, QrReader codes, PdfFindings findings) {
        this.limits = limits;
        this.deadline = deadline;
        this.codes = codes;
        this.findings = findings;
    }

    /** Null when the file could be opened, whether or not every page could be read. */
    @Nullable
    Cause run(Body body, PublicUrl url) {
        try {
            if (new PackedStreams(deadline).exceedLimit(body.bytes())) {
                return Cause.TOO_LARGE;
            }
            return open(body, url);
        } catch (InvalidPasswordException locked) {
            return Cause.LOCKED;
        } catch (NoClassDefFoundError certificate) {
            // The library asks for classes that are not delivered only where a file is locked by certificates instead
            // of a password.
            return findings.isOpened() ? null : Cause.LOCKED;
        } catch (Deadline.Passed late) {
            return findings.isOpened() ? null : Cause.TOO_LARGE;
        } catch (Throwable damaged) {
            // Damaged and hostile files bring the library to exceptions of every kind, stack overflow and exhausted
            // memory; this file alone is lost.
            return findings.isOpened() ? null : Cause.UNREADABLE;
        }
    }

    private @Nullable Cause open(Body body, PublicUrl url) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBuffer(body.bytes()), IOUtils.createMemoryOnlyStreamCache())) {
            List<PDPage> pages = pages(document);
            if (pages.isEmpty()) {
                return Cause.UNREADABLE;
            }
            findings.opened(title(document), pages.size());
            readLinks(document, pages, url);
            draw(document, pages);
            return null;
        }
    }

    /** By walking the tree: the number that a file states about itself may be anything. */
    private List<PDPage> pages(PDDocument document) {
        List<PDPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            deadline.check();
            if (pages.size() == MOST_PAGES) {
                break;
            }
            pages.add(page);
        }
        return pages;
    }

    private static SiteText title(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        return title == null || title.isBlank() ? SiteText.NONE : new SiteText(title.strip());
    }

    private void readLinks(PDDocument document, List<PDPage> pages, PublicUrl url) {
        PdfActions actions = new PdfActions(document, url);
        attempt(() -> actions.outside(to -> findings.add(0, link(to, Place.WHOLE))));
        int read = Math.min(pages.size(), limits.readPages());
        for (int page = 1; page <= read; page++) {
            int number = page;
            attempt(() ->
                    actions.on(pages.get(number - 1), to -> findings.add(number, link(to, new Place.PdfPage(number)))));
        }
        for (int page = 1; page <= read; page++) {
            int number = page;
            attempt(() -> printed(document, number));
        }
    }

    private void printed(PDDocument document, int page) throws IOException {
        for (PublicUrl to : new PdfText(deadline).addresses(document, page)) {
            findings.add(page, link(to, new Place.PdfPage(page)));
        }
    }

    private static FoundLink link(PublicUrl to, Place place) {
        return new FoundLink(to, SiteText.NONE, Via.PDF_LINK, place);
    }

    private void draw(PDDocument document, List<PDPage> pages) {
        PdfDrawing drawing = new PdfDrawing(document, limits.pixels(), deadline);
        for (int page = 1; page <= Math.min(pages.size(), limits.drawnPages()); page++) {
            int number = page;
            if (attempt(() -> codes(drawing, pages.get(number - 1), number))) {
                findings.read(number);
            }
        }
    }

    private void codes(PdfDrawing drawing, PDPage page, int number) throws IOException {
        QrReader.Look look = codes.look(drawing.picture(page, number, PdfDrawing.USUAL));
        note(look, number);
        if (look.unsolved()) {
            deadline.check();
            note(codes.look(drawing.picture(page, number, PdfDrawing.SHARPER)), number);
        }
        drawing.checkComplete();
    }

    private void note(QrReader.Look look, int number) {
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

    /** Whether the step came to its end. One bad page does not keep the others from being read. */
    private boolean attempt(Step step) {
        deadline.check();
        try {
            step.run();
            return true;
        } catch (Deadline.Passed late) {
            throw late;
        } catch (Throwable damaged) {
            // See run: the library throws anything on damaged files, errors included.
            return false;
        }
    }
}
