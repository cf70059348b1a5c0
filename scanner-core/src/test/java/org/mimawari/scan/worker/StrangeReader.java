package org.mimawari.scan.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.gather.FileDesk;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Observed;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

/** A process for documents whose reader does what the document says, and harm at that. */
public final class StrangeReader implements FileDesk {
    private static final List<byte[]> KEPT = new ArrayList<>();

    private final PersonalJudge judge = new PersonalJudge();

    public static void main(String[] none) {
        InputStream in = System.in;
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        StrangeReader reader = new StrangeReader();
        new DocumentWorker(reader, new DocumentExchange(reader.judge)).work(in, out);
    }

    @Override
    public FileRead read(PublicUrl url, Body body) {
        String order = new String(body.bytes(), StandardCharsets.UTF_8);
        try {
            return obeyed(order, url, body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private FileRead obeyed(String order, PublicUrl url, Body body) throws IOException {
        switch (order.split(":", 2)[0]) {
            case "hang" -> hang();
            case "exit" -> System.exit(0);
            case "halt" -> Runtime.getRuntime().halt(9);
            case "throw" -> throw new IllegalStateException("山田花子");
            case "memory" -> fill(Integer.MAX_VALUE);
            case "keep" -> fill(200);
            case "stack" -> stack(1);
            case "garbage" -> garbage();
            case "print" -> System.out.println("山田花子");
            case "errors" -> System.err.println("山田花子".repeat(1 << 20));
            case "threads" -> new Thread(StrangeReader::hang).start();
            default -> {
                // Read as it stands.
            }
        }
        String told = order.equals("environment") ? environment() : order;
        return read(told, url, body);
    }

    private FileRead read(String told, PublicUrl url, Body body) {
        SiteText words = new SiteText(told);
        List<FoundLink> links = List.of(
                new FoundLink(PublicUrl.of("https://forms.example/x#part"), words, Via.PDF_LINK, new Place.PdfPage(3)),
                new FoundLink(
                        PublicUrl.of("https://forms.example/y"),
                        words,
                        Via.QR_IN_IMAGE,
                        new Place.ImageSpot(url, new Spot(1, 2))));
        Document fact = new Document(
                url,
                List.of(),
                judge.label(words),
                DocumentKind.PDF,
                Observed.seen(body.whole() ? 7 : 8),
                1,
                DocumentMatter.NONE);
        return new FileRead(fact, new Reading(words, links, body.whole() ? 7 : 8, 1));
    }

    private static String environment() {
        Set<String> names = new TreeSet<>(System.getenv().keySet());
        return String.join(" ", names);
    }

    private static void hang() {
        while (true) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                // It hears nothing.
            }
        }
    }

    private static void fill(int most) {
        for (int i = 0; i < most; i++) {
            KEPT.add(new byte[1 << 20]);
        }
    }

    private static int stack(int depth) {
        return depth < 0 ? 0 : stack(depth + 1) + 1;
    }

    private static void garbage() throws IOException {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            byte[] some = new byte[1 << 16];
            for (int i = 0; i < 1 << 14; i++) {
                out.write(some);
            }
        }
    }
}
