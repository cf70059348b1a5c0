package org.mimawari.scan.document;

import java.util.List;
import java.util.OptionalLong;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.MailRules;
import org.mimawari.extract.PictureSize;
import org.mimawari.extract.document.Allowance;
import org.mimawari.gather.FileDesk;
import org.mimawari.scan.worker.DocumentProcesses;
import org.mimawari.scan.worker.WorkerCommand;
import org.mimawari.term.PublicUrl;

/** Reads documents in processes of their own, and the small pictures, of which a site has more than anything else, here: the pixels to which one unpacks are few. Thread-safe. */
public final class ReadingDesk implements FileDesk, AutoCloseable {
    private static final long SMALL_PIXELS = 4_000_000;
    private static final int SMALL_BYTES = 4 << 20;
    /** Beyond what the reader allows itself. */
    private static final int GRACE_SECONDS = 5;

    private final FileDesk here;
    private final DocumentProcesses processes;

    public ReadingDesk(Judge judge) {
        this(judge, MailRules.DEFAULT);
    }

    public ReadingDesk(Judge judge, MailRules mails) {
        this(
                judge,
                mails,
                new WorkerCommand(DocumentWorkerMain.class.getName(), List.of(), DocumentWorkerMain.arguments(mails)));
    }

    private ReadingDesk(Judge judge, MailRules mails, WorkerCommand command) {
        here = new OwnProcessDesk(judge, mails);
        processes = new DocumentProcesses(
                command,
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                Allowance.TIME.plusSeconds(GRACE_SECONDS),
                here,
                DocumentDesk::kindOf);
    }

    @Override
    public FileRead read(PublicUrl url, Body body) {
        return isSmallPicture(body.bytes()) ? here.read(url, body) : processes.read(url, body);
    }

    private static boolean isSmallPicture(byte[] bytes) {
        OptionalLong pixels = bytes.length > SMALL_BYTES ? OptionalLong.empty() : PictureSize.pixels(bytes);
        return pixels.isPresent() && pixels.getAsLong() <= SMALL_PIXELS;
    }

    @Override
    public void close() {
        processes.close();
    }
}
