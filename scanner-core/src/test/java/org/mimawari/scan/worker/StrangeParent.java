package org.mimawari.scan.worker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.mimawari.content.Body;
import org.mimawari.site.DocumentKind;
import org.mimawari.term.PublicUrl;

/** A run that waits for a document without an end; prints the number of the process that reads it. */
public final class StrangeParent {
    private StrangeParent() {}

    public static void main(String[] none) throws InterruptedException {
        StrangeReader here = new StrangeReader();
        DocumentProcesses desk = new DocumentProcesses(
                new WorkerCommand(StrangeReader.class.getName(), List.of()),
                1,
                Duration.ofMinutes(5),
                here,
                body -> DocumentKind.OTHER);
        Thread reading = new Thread(() -> desk.read(
                PublicUrl.of("https://www.city.aozora.example/a"),
                new Body("hang".getBytes(StandardCharsets.UTF_8), "", true)));
        reading.start();
        while (desk.running().isEmpty()) {
            Thread.sleep(20);
        }
        System.out.println(desk.running().get(0).pid());
        reading.join();
    }
}
