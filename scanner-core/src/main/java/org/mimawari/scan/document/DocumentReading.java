package org.mimawari.scan.document;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.gather.FileDesk;
import org.mimawari.history.History;
import org.mimawari.history.KnownDocuments;
import org.mimawari.scan.worker.DocumentExchange;
import org.mimawari.term.PublicUrl;

/** How one run reads documents: in processes of their own, which end with it, and none that an earlier run has read. Thread-safe. */
public final class DocumentReading implements FileDesk, AutoCloseable {
    private final ReadingDesk processes;
    private final @Nullable KnownDocuments known;
    private final FileDesk desk;
    private final String readers;

    private DocumentReading(ReadingDesk processes, @Nullable KnownDocuments known, FileDesk desk, String readers) {
        this.readers = readers;
        this.processes = processes;
        this.known = known;
        this.desk = desk;
    }

    public static DocumentReading of(History history, Clock clock) {
        Judge judge = new PersonalJudge();
        ReadingDesk processes = new ReadingDesk(judge);
        String readers = ReaderVersion.find().orElse("");
        if (readers.isEmpty()) {
            return new DocumentReading(processes, null, processes, readers);
        }
        KnownDocuments known = history.documents(clock);
        FileDesk desk = new RememberingDesk(processes, known, new DocumentExchange(judge), readers);
        return new DocumentReading(processes, known, desk, readers);
    }

    /** Stands for all that decides what is read out of an answer; empty if that cannot be told. */
    public Optional<String> readers() {
        return readers.isEmpty() ? Optional.empty() : Optional.of(readers);
    }

    @Override
    public FileRead read(PublicUrl url, Body body) {
        return desk.read(url, body);
    }

    @Override
    public void close() {
        processes.close();
        if (known != null) {
            known.close();
        }
    }
}
