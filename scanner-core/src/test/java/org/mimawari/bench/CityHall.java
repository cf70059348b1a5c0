package org.mimawari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the benchmark's city hall in a folder: {@code site/}, {@code nginx.conf}, {@code truth.tsv} and {@code mimawari.yaml}. The same arguments
 * make the same bytes. Arguments: folder, number of pages, port, seed, how many addresses a scan may ask beyond those that it must.
 */
public final class CityHall {
    private CityHall() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Plan plan = new Plan(Integer.parseInt(args[1]));
        int port = Integer.parseInt(args[2]);
        Truth truth = new Truth();
        new SiteFolder(folder.resolve("site"), plan, truth).write(Long.parseLong(args[3]));
        Files.createDirectories(folder.resolve("tmp"));
        Files.writeString(folder.resolve("nginx.conf"), new ServerRules(plan).text(port));
        truth.save(folder.resolve("truth.tsv"));
        int limit = truth.mustBeAsked().size() + Integer.parseInt(args[4]);
        Files.writeString(folder.resolve("mimawari.yaml"), settings(port, limit));
        System.out.println(
                plan.places().size() + " pages, " + truth.mustBeAsked().size() + " addresses to ask");
    }

    private static String settings(int port, int limit) {
        return "sites:\n  - name: bench\n    start: [ \"" + Truth.HOME.address() + "\" ]\n"
                + "crawl: { delay: 0s, connections-per-host: 2, max-urls: " + limit + " }\n"
                + "network: { connect-to: [ \"*:80:127.0.0.1:" + port + "\" ] }\n"
                + "store: { url: \"jdbc:h2:file:./store/mimawari\" }\n";
    }
}
