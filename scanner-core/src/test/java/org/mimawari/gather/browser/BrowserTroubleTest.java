package org.mimawari.gather.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.gather.browser.Rendered.NotShown;
import org.mimawari.gather.browser.Rendered.Trouble;
import org.mimawari.settings.BrowserSettings;

/** A browser that is missing, breaks, or runs elsewhere. */
class BrowserTroubleTest {
    private static final String PAGE = "<script>document.write('<a href=/made>m</a>')</script>";

    @TempDir
    private Path folder;

    private Rendered shownWith(String where) throws IOException {
        try (Street street = new Street(new BrowserSettings(where, List.of()))) {
            return street.show(PAGE);
        }
    }

    private Path program(String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(name), script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @Test
    void aMissingBrowserIsSaid() throws Exception {
        assertThat(shownWith(folder.resolve("none").toString())).isEqualTo(new NotShown(Trouble.NO_BROWSER));
    }

    @Test
    void aDriverThatDoesNotStartIsSaid() throws Exception {
        Path browser = program("chromium", "#!/bin/sh\nexit 1\n");
        program("chromedriver", "#!/bin/sh\nexit 1\n");
        assertThat(shownWith(browser.toString())).isEqualTo(new NotShown(Trouble.NO_BROWSER));
    }

    @Test
    void aDriverThatFailsOnceIsStartedAgain() throws Exception {
        BrowserPlace.Local real = (BrowserPlace.Local) new BrowserFinder(BrowserSettings.USUAL).find();
        Path tried = folder.resolve("tried");
        Path browser = program("chromium", "#!/bin/sh\nexec '" + real.browser() + "' \"$@\"\n");
        program(
                "chromedriver",
                "#!/bin/sh\n[ -e '" + tried + "' ] || { : > '" + tried + "'; exit 1; }\nexec '" + real.driver()
                        + "' \"$@\"\n");
        assertThat(Street.html(shownWith(browser.toString()))).contains("/made");
        assertThat(tried).exists();
    }

    @Test
    void aGridThatDoesNotAnswerIsSaid() throws Exception {
        int dead;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = socket.getLocalPort();
        }
        assertThat(shownWith("http://127.0.0.1:" + dead)).isEqualTo(new NotShown(Trouble.NO_BROWSER));
    }

    /** A chromedriver that listens speaks as a Grid does; its own way of finding a free node is not covered. */
    @Test
    void aBrowserElsewhereShowsPagesToo() throws Exception {
        BrowserPlace.Local place = (BrowserPlace.Local) new BrowserFinder(BrowserSettings.USUAL).find();
        try (Scratch scratch = Scratch.make(Path.of(System.getProperty("java.io.tmpdir")));
                DriverProcess elsewhere = DriverProcess.start(place.driver(), scratch.folder())) {
            assertThat(Street.html(shownWith(elsewhere.address().toString()))).contains("/made");
        }
    }

    @Test
    void aBrowserThatIsKilledIsStartedAgain() throws Exception {
        try (Street street = new Street()) {
            assertThat(street.html(PAGE)).contains("/made");
            ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").contains("chrom"))
                    .forEach(ProcessHandle::destroyForcibly);
            assertThat(street.html(PAGE)).contains("/made");
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        try (Street street = new Street()) {
            assertThat(street.html(PAGE)).contains("/made");
            assertThat(browsers()).isNotZero();
        }
        assertThat(browsers()).isZero();
        assertThat(scratches()).isEmpty();
    }

    @Test
    void foldersOfKilledRunsAreRemovedAndThoseOfLiveOnesAreNot() throws Exception {
        Path dead = Files.createDirectories(folder.resolve("mimawari-br-999999999-abc/p"));
        Path live = Files.createDirectories(
                folder.resolve("mimawari-br-" + ProcessHandle.current().pid() + "-abc/p"));
        Path other = Files.createDirectories(folder.resolve("mimawari-brother"));
        Scratch.removeStale(folder);
        assertThat(dead.getParent()).doesNotExist();
        assertThat(live).exists();
        assertThat(other).exists();
    }

    /** As after {@code kill -9} of the scanner: the input of the shell between ends, and with it all the rest. */
    @Test
    void theBrowserEndsWhenTheProcessThatStartedItDies() throws Exception {
        BrowserPlace.Local place = (BrowserPlace.Local) new BrowserFinder(BrowserSettings.USUAL).find();
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        String program = System.getProperty("java.home") + "/bin/java";
        Process scanner = new ProcessBuilder(
                        program,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holding.class.getName(),
                        place.browser().toString())
                .redirectErrorStream(true)
                .start();
        assertThat(scanner.inputReader().readLine()).isEqualTo("shown");
        List<ProcessHandle> started = scanner.descendants().toList();
        assertThat(started).hasSizeGreaterThan(3);
        scanner.destroyForcibly().waitFor();
        assertThat(allEnd(started)).isTrue();
        assertThat(isRemoved(parent, "mimawari-br-" + scanner.pid() + "-")).isTrue();
    }

    /** The shell removes the folder last. */
    private static boolean isRemoved(Path parent, String name) throws Exception {
        for (int wait = 0; wait < 200; wait++) {
            try (Stream<Path> left = Files.list(parent)) {
                if (left.noneMatch(path -> path.toString().contains(name))) {
                    return true;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    private static boolean allEnd(List<ProcessHandle> all) throws InterruptedException {
        for (int wait = 0; wait < 100; wait++) {
            if (all.stream().noneMatch(BrowserTroubleTest::runs)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    /** Ended processes that nobody has taken note of have no command any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(name -> name.contains("chrom"))
                        .isPresent();
    }

    private static long browsers() {
        return ProcessHandle.current()
                .descendants()
                .filter(BrowserTroubleTest::runs)
                .count();
    }

    private static List<Path> scratches() throws IOException {
        String mine = "mimawari-br-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith(mine))
                    .toList();
        }
    }

    /** A scanner that shows one page and then waits to be killed. */
    static final class Holding {
        private Holding() {}

        public static void main(String[] arguments) throws Exception {
            Street street = new Street(new BrowserSettings(arguments[0], List.of()));
            street.html(PAGE);
            System.out.println("shown");
            TimeUnit.MINUTES.sleep(5);
        }
    }
}
