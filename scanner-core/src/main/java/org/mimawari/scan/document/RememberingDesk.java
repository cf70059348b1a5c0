package org.mimawari.scan.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.extract.PictureFormat;
import org.mimawari.gather.FileDesk;
import org.mimawari.history.KnownDocuments;
import org.mimawari.scan.worker.DocumentExchange;
import org.mimawari.site.Observed;
import org.mimawari.site.ReadDocument;
import org.mimawari.term.Cause;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;

/** Reads the same bytes once, at however many addresses and in however many runs they are met. Thread-safe: of two threads with the same bytes the second waits for the first. */
final class RememberingDesk implements FileDesk {
    /** Bytes of a picture that costs less to read than to look up. */
    private static final int TINY = 1_000;

    private final FileDesk desk;
    private final KnownDocuments known;
    private final DocumentExchange exchange;
    private final String readers;
    private final Set<Digest> atWork = new HashSet<>();

    /** @param readers stands for all that decides what is read out of a document */
    RememberingDesk(FileDesk desk, KnownDocuments known, DocumentExchange exchange, String readers) {
        this.desk = desk;
        this.known = known;
        this.exchange = exchange;
        this.readers = readers;
    }

    @Override
    public FileRead read(PublicUrl url, Body body) {
        if (body.size() < TINY && PictureFormat.of(body.bytes()) != PictureFormat.NONE) {
            return desk.read(url, body);
        }
        Digest content = content(url, body);
        try {
            begin(content);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return desk.read(url, body);
        }
        try {
            return remembered(content, url, body);
        } finally {
            end(content);
        }
    }

    private FileRead remembered(Digest content, PublicUrl url, Body body) {
        Optional<ReadDocument> before = known.find(content, url);
        if (before.isPresent()) {
            return DocumentExchange.reading(before.get());
        }
        FileRead read = desk.read(url, body);
        if (Thread.currentThread().isInterrupted()
                || read.fact().pages().equals(Observed.unseen(Cause.NOT_ATTEMPTED))) {
            return read;
        }
        ReadDocument safe = exchange.safe(read);
        known.keep(content, safe);
        return DocumentExchange.reading(safe);
    }

    /** Some addresses take the scheme of the document; the declared type may tell how text is written. */
    private Digest content(PublicUrl url, Body body) {
        String type = body.type().strip().toLowerCase(Locale.ROOT);
        String all = String.join("\n", readers, url.scheme(), Boolean.toString(body.whole()), type);
        return Digest.of(all + '\n' + Digest.of(body.bytes()).hex());
    }

    private void begin(Digest content) throws InterruptedException {
        synchronized (atWork) {
            while (!atWork.add(content)) {
                atWork.wait();
            }
        }
    }

    private void end(Digest content) {
        synchronized (atWork) {
            atWork.remove(content);
            atWork.notifyAll();
        }
    }
}
