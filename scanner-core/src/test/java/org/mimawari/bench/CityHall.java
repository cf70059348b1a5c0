package org.mimawari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the benchmark's city hall in a folder: {@code site/}, {@code nginx.conf}, {@code truth.tsv} and {@code mimawari.yaml}. The same arguments
 * make the same bytes. Arguments: folder, number of pages, seed, how many addresses a scan may ask beyond those that it must.
 */
public final class CityHall {
    private CityHall() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Plan plan = new Plan(Integer.parseInt(args[1]));
        Truth truth = new Truth();
        new SiteFolder(folder.resolve("site"), plan, truth).write(Long.parseLong(args[2]));
        Files.createDirectories(folder.resolve("tmp"));
        Files.writeString(folder.resolve("nginx.conf"), new ServerRules(plan).text());
        truth.save(folder.resolve("truth.tsv"));
        // An address that robots.txt forbids counts towards the limit too: one page in ten names one.
        int limit = truth.mustBeAsked().size() + plan.places().size() / 8 + Integer.parseInt(args[3]);
        Files.writeString(folder.resolve("mimawari.yaml"), settings(limit));
        System.out.println(
                plan.places().size() + " pages, " + truth.mustBeAsked().size() + " addresses to ask");
    }

    private static String settings(int limit) {
        return "sites:\n  - name: bench\n    start: [ \"" + Truth.HOME.address() + "\" ]\n"
                + "crawl: { delay: 0s, connections-per-host: 2, max-urls: " + limit + " }\n"
                + "network: { connect-to: [ \"*:" + Truth.PORT + ":127.0.0.1:" + Truth.PORT + "\" ] }\n"
                + "store: { url: \"jdbc:h2:file:./store/mimawari\" }\n";
    }
}
