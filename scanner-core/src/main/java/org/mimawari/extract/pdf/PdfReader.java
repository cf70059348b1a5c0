package org.mimawari.extract.pdf;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.JavaGraphics;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Reads a PDF file: title and properties; the text of its pages, with what hides it; values of forms, notes, layers that are off, attached files, earlier states; the addresses of its links
 * and bookmarks, addresses printed in its text, and the QR codes on its pages, which are drawn for that at 200 dpi in gray, and once more at 300 dpi where corner marks of codes stand
 * that could not be read.
 *
 * <p>Stays within {@link PdfLimits}: pages over a limit, pages that cannot be drawn and pages for which the time was up count as unread. A
 * file that asks for a password is LOCKED, one that unpacks to more than a stream may hold, or has given nothing when the time is up, is TOO_LARGE.
 * Thread-safe; each file is read in a thread of its own, which is given up when it does not end in time.
 */
public final class PdfReader implements DocumentReader {
    /** Deep page trees and nested forms are read recursively by the library. */
    private static final long STACK_BYTES = 8L * 1024 * 1024;

    private static final long LOOK_EACH_MILLIS = 250;

    private final QrReader codes;
    private final PdfLimits limits;

    public PdfReader(QrReader codes) {
        this(codes, PdfLimits.USUAL);
    }

    public PdfReader(QrReader codes, PdfLimits limits) {
        JavaGraphics.prepare();
        BuiltInFonts.install();
        this.codes = codes;
        this.limits = limits;
    }

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        Deadline deadline = Deadline.in(limits.time());
        PdfClock clock = new PdfClock(deadline, allowance);
        PdfFindings findings = new PdfFindings();
        PdfGate gate = new PdfGate(sink, deadline);
        AtomicReference<@Nullable Cause> failure = new AtomicReference<>();
        PdfWork work = new PdfWork(limits, clock, codes, findings);
        Thread worker = new Thread(null, () -> failure.set(work.run(body, url, gate)), "pdf", STACK_BYTES);
        worker.setDaemon(true);
        worker.start();
        if (!await(worker, clock, gate)) {
            return new ReadResult.Failed<>(Cause.NOT_ATTEMPTED);
        }
        findings.links().forEach(sink::link);
        return result(failure.get(), findings, body);
    }

    /** Waits for the worker until the time is up; false when the run as a whole was told to stop. */
    private static boolean await(Thread worker, PdfClock clock, PdfGate gate) {
        try {
            while (worker.isAlive() && !clock.isPast()) {
                worker.join(LOOK_EACH_MILLIS);
            }
            // It tells what it could not look at any more.
            worker.join(LOOK_EACH_MILLIS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            // A worker that hangs inside the library cannot be ended; it stops at its next operator, and keeps no
            // process alive.
            gate.close();
            worker.interrupt();
        }
    }

    private static ReadResult<DocumentExtent> result(@Nullable Cause failure, PdfFindings findings, Body body) {
        if (failure != null) {
            return new ReadResult.Failed<>(body.whole() ? failure : Cause.TOO_LARGE);
        }
        if (!findings.isOpened()) {
            return new ReadResult.Failed<>(Cause.TOO_LARGE);
        }
        return new ReadResult.Read<>(findings.extent(body.whole()));
    }
}
