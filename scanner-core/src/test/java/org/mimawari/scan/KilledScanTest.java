package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scan of many pages whose process is killed at many points, as by kill -9, and started again each time. With
 * {@code -Dmimawari.kill.pages=2000 -Dmimawari.kill.points=20 -Dmimawari.kill.seeds=N} it is larger, and N series of points are tried.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledScanTest {
    private static final String ANY = "any";
    private static final int PAGES = Integer.getInteger("mimawari.kill.pages", 1_000);
    private static final int KILLS = Integer.getInteger("mimawari.kill.points", 5);
    private static final int SERIES = Integer.getInteger("mimawari.kill.seeds", 1);
    private static final int FEWER_PAGES = 400;
    private static final int FEWER_KILLS = 4;
    private static final int PATIENCE_SECONDS = 120;
    private static final String CITY = KilledScan.CITY;
    private static final String FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails0";
    /** Leads to an address with a name in it, which may not be written down: it is read again after each kill. */
    private static final String UNWRITABLE_FROM = "GET " + CITY + "/p/40.html";

    @TempDir
    private Path folder;

    private Town town;
    private int started;

    @BeforeEach
    void begin() throws IOException {
        town = new Town(folder, "www.city.aozora.example", "docs.google.com");
    }

    private void build(int pages) {
        Random random = new Random(1);
        for (int page = 0; page < pages; page++) {
            town.page(address(page), body(page, pages, random));
        }
        for (int page = 0; page < pages; page += 50) {
            town.redirect(CITY + "/go/" + page, address((page + 777) % pages));
            town.redirect(CITY + "/form/" + page, FORM + page % 3 + "/viewform");
            town.text(CITY + "/files/" + page + ".txt", "text/plain", "案内 " + page);
            town.status(CITY + "/staff/" + page, 403);
        }
        for (int form = 0; form < 3; form++) {
            town.page(
                    FORM + form + "/viewform",
                    "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[[1,\"お名前\",null,0,[[11,null,1]]]],[\"\",1,1,0,0]],\"/forms\",\"申込\"];</script>");
            town.page(FORM + form + "/viewanalytics", "回答の概要");
        }
    }

    @AfterEach
    void end() {
        town.close();
    }

    private static String address(int page) {
        return page == 0 ? CITY + "/" : CITY + "/p/" + page + ".html";
    }

    private static String body(int page, int pages, Random random) {
        StringBuilder body = new StringBuilder("<a href='/'>ホーム</a>");
        for (int child = page * 4 + 1; child <= page * 4 + 4 && child < pages; child++) {
            link(body, address(child), "案内 " + child);
        }
        for (int i = 0; i < 6; i++) {
            int other = random.nextInt(pages);
            link(body, address(other), "関連 " + other % 20);
        }
        int fifty = random.nextInt(pages) / 50 * 50;
        switch (page % 10) {
            case 1 -> link(body, CITY + "/go/" + fifty, "移動しました");
            case 2 -> link(body, CITY + "/form/" + fifty, "申込");
            case 3 -> link(body, CITY + "/files/" + fifty + ".txt", "ファイル");
            case 4 -> link(body, CITY + "/gone/" + page, "古い案内");
            case 5 -> link(body, FORM + page % 3 + "/viewform?usp=sf_link", "フォーム " + page);
            case 6 -> link(body, CITY + "/staff/" + fifty, "職員用");
            default -> body.append("<img src='/img/").append(page).append(".png'>");
        }
        if (page == 40) {
            link(body, FORM + "1/viewform?entry.11=%E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90", "記入例");
        }
        return body.toString();
    }

    private static void link(StringBuilder body, String to, String words) {
        body.append("<a href='").append(to).append("'>").append(words).append("</a>");
    }

    private Process start(Path store, int connections, Path result) throws IOException {
        return start("exec \"$@\"", store, connections, result);
    }

    /** @param first what the shell does before the program begins */
    private Process start(String first, Path store, int connections, Path result) throws IOException {
        started++;
        List<String> command = new ArrayList<>(List.of(
                "/bin/bash",
                "-c",
                first,
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                KilledScan.class.getName()));
        command.addAll(List.of(arguments(store, connections, result)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said-" + started).toFile())
                .start();
    }

    private String[] arguments(Path store, int connections, Path result) {
        return new String[] {
            store.toString(),
            Integer.toString(town.network().connectTo().get(0).addressPort()),
            town.network().caCertificates().get(0).toString(),
            Integer.toString(connections),
            result.toString()
        };
    }

    private List<String> toItsEnd(Path store, int connections) throws IOException, InterruptedException {
        Path result = folder.resolve("result-" + started);
        started++;
        KilledScan.here(arguments(store, connections, result));
        return Files.readAllLines(result, StandardCharsets.UTF_8);
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said-" + started), StandardCharsets.UTF_8);
    }

    private Path store(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** What became of a scan that was killed. */
    private record Killed(List<String> saw, List<String> asked, List<Integer> kills) {
        /**
         * What was asked again though it was finished. After a kill as many may be asked again as were under way then, at once or later: what
         * sleeps when a run goes on is asked when its series wakes.
         */
        List<String> askedAgainThoughFinished(int connections) {
            Set<String> known = new HashSet<>(asked.subList(0, kills.get(0)));
            List<String> underWay = new ArrayList<>();
            List<String> wrong = new ArrayList<>();
            for (int kill = 0; kill < kills.size(); kill++) {
                int from = kills.get(kill);
                underWay.addAll(
                        connections == 1
                                ? asked.subList(Math.max(0, from - 1), from)
                                : Collections.nCopies(connections, ANY));
                int end = kill + 1 < kills.size() ? kills.get(kill + 1) : asked.size();
                asked.subList(from, end).stream()
                        .filter(one -> !known.add(one) && !one.endsWith("/robots.txt") && !one.equals(UNWRITABLE_FROM))
                        .filter(one -> !underWay.remove(one) && !underWay.remove(ANY))
                        .forEach(wrong::add);
            }
            return wrong;
        }
    }

    private Killed killed(int seed, int kills, int total, int connections) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Set<Integer> points = new TreeSet<>();
        while (points.size() < kills) {
            points.add(1 + random.nextInt(total - 1));
        }
        int before = town.asked().size();
        Path store = store("killed-" + seed + "-" + connections);
        List<Integer> ends = new ArrayList<>();
        int checkpoints = 0;
        for (int point : points) {
            Process process = start(store, connections, folder.resolve("none"));
            awaitAsked(before + Math.max(point, ends.isEmpty() ? 0 : ends.get(ends.size() - 1) + 2), process);
            if (ends.size() % 3 == 2) {
                awaitCheckpoint(store, process);
            }
            process.destroyForcibly().waitFor();
            ends.add(town.asked().size() - before);
            checkpoints += has(store, ".checkpoint") ? 1 : 0;
        }
        assertThat(checkpoints).as("starts that found a checkpoint").isGreaterThan(kills / 2);
        assertThat(folder.resolve("none")).doesNotExist();
        List<String> saw = toItsEnd(store, connections);
        return new Killed(saw, town.asked().subList(before, town.asked().size()), ends);
    }

    /** Until one is being written; or the next page was asked, since that takes less time than to look. */
    private void awaitCheckpoint(Path store, Process process) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (!has(store, ".checkpoint-new") && process.isAlive() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static boolean has(Path store, String ending) {
        String[] files = store.resolve("runs").toFile().list((runs, name) -> name.endsWith(ending));
        return files != null && files.length > 0;
    }

    private void awaitAsked(int count, Process process) throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (town.askedSoFar() < count) {
            assertThat(process.isAlive()).as(said()).isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(2);
        }
    }

    @Test
    void howeverOftenItIsKilledAScanSeesWhatAWholeOneSeesAndAsksNothingTwice() throws Exception {
        build(PAGES);
        List<String> whole = toItsEnd(store("whole"), 1);
        int total = town.asked().size();
        assertThat(whole).filteredOn(line -> line.startsWith("Page[")).hasSize(PAGES);
        assertThat(whole).filteredOn(line -> line.startsWith("finding ")).hasSizeGreaterThan(100);
        for (int seed = 1; seed <= SERIES; seed++) {
            Killed killed = killed(seed, KILLS, total, 1);
            assertThat(killed.askedAgainThoughFinished(1)).isEmpty();
            assertThat(killed.saw()).isEqualTo(whole);
            assertThat(named(killed.asked())).isEqualTo(named(town.asked().subList(0, total)));
        }
    }

    /** Without the address drawn by lot that finds out how a host says "not found". */
    private static Set<String> named(List<String> asked) {
        return asked.stream().filter(one -> !one.contains("/mimawari-check-")).collect(Collectors.toSet());
    }

    /** Which eight of many places that lead somewhere are kept depends then on who comes first. */
    @Test
    void alsoWithSeveralConnectionsTheSameThingsAreSeen() throws Exception {
        build(FEWER_PAGES);
        List<String> whole = things(toItsEnd(store("whole"), 3));
        Killed killed = killed(7, FEWER_KILLS, town.asked().size(), 3);
        assertThat(killed.askedAgainThoughFinished(3)).isEmpty();
        assertThat(things(killed.saw())).isEqualTo(whole);
    }

    /** Without the ways that lead to them: which of them are kept, and how many of those to a form, differs with the order in which several connections bring them. */
    private static List<String> things(List<String> saw) {
        return saw.stream()
                .map(line -> line.replaceAll("Handout\\[kind=\\w+, route=", "")
                        .replaceAll("Route\\[from=.*?place=\\w+\\[\\], audience=\\w+\\]", "")
                        .replaceAll("handouts=[\\[\\], ]+", "handouts ")
                        .replaceAll("evidence=\\[.*", ""))
                .sorted()
                .toList();
    }

    /** A limit of the system on the size of files, which the journal comes to first. */
    @Test
    void aFullDiskStopsTheScanAndTheNextOneWithRoomGoesOn() throws Exception {
        build(FEWER_PAGES);
        List<String> whole = toItsEnd(store("whole"), 1);
        int total = town.asked().size();
        Path store = store("full");
        assertThat(fill(store, 28).exitValue()).as(said()).isEqualTo(KilledScan.FULL);
        assertThat(said()).contains("is full").contains("Make room").hasLineCount(1);
        assertThat(fill(store, 30).exitValue()).as(said()).isEqualTo(KilledScan.FULL);
        List<String> saw = toItsEnd(store, 1);
        assertThat(saw).isEqualTo(whole);
        assertThat(town.asked().size() - total).isLessThan(total + 10);
    }

    private Process fill(Path store, int kibibytes) throws IOException, InterruptedException {
        Process process = start("ulimit -f " + kibibytes + " && exec \"$@\"", store, 1, folder.resolve("none"));
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process;
    }
}
