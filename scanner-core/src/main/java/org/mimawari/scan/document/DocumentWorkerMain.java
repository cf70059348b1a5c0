package org.mimawari.scan.document;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.mimawari.derive.MailRules;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.scan.worker.DocumentExchange;
import org.mimawari.scan.worker.DocumentWorker;

/** What a process that reads documents runs: documents come on standard input, and what was found goes to standard output, until the input ends. */
public final class DocumentWorkerMain {
    private DocumentWorkerMain() {}

    /**
     * @param arguments as {@link #arguments} makes them
     */
    public static void main(String[] arguments) {
        InputStream in = System.in;
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // What a library prints must not get between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ImageIO.setUseCache(false);
        PersonalJudge judge = new PersonalJudge();
        new DocumentWorker(new OwnProcessDesk(judge, rules(List.of(arguments))), new DocumentExchange(judge))
                .work(in, out);
    }

    /** What the process must know beside the documents: the limit for mails, and the domains that are the organisation's own. */
    static List<String> arguments(MailRules mails) {
        return Stream.concat(
                        Stream.of(Integer.toString(mails.limit())),
                        mails.own().stream().sorted())
                .toList();
    }

    private static MailRules rules(List<String> arguments) {
        return arguments.isEmpty()
                ? MailRules.DEFAULT
                : new MailRules(Set.copyOf(arguments.subList(1, arguments.size())), Integer.parseInt(arguments.get(0)));
    }
}
