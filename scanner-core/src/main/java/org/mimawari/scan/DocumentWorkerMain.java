package org.mimawari.scan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.scan.worker.DocumentExchange;
import org.mimawari.scan.worker.DocumentWorker;

/** What a process that reads documents runs: documents come on standard input, and what was found goes to standard output, until the input ends. */
public final class DocumentWorkerMain {
    private DocumentWorkerMain() {}

    public static void main(String[] none) {
        InputStream in = System.in;
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // What a library prints must not get between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ImageIO.setUseCache(false);
        PersonalJudge judge = new PersonalJudge();
        new DocumentWorker(new OwnProcessDesk(judge), new DocumentExchange(judge)).work(in, out);
    }
}
