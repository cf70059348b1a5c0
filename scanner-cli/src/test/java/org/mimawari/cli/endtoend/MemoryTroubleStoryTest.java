package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program remembers between runs is damaged while nobody looks: the store is named and kept as it is, the memory of a site is an aid and costs no finding. */
class MemoryTroubleStoryTest {
    private static final String[] SCAN = {"scan", "--out", "out", "--lang", "en", "--quiet"};

    @TempDir
    private Path folder;

    private StoryTown town;
    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        town = new StoryTown(folder);
        town.mistakes().forEach(mistake -> mistake.set(true));
        desk = new Desk(Files.createDirectories(folder.resolve("root")))
                .settings(town.settings(1).replaceAll("mail: .*", ""));
        assertThat(desk.run(SCAN).code()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private List<String> findings() throws IOException {
        return ReportJson.of(desk.folder().resolve("out/report.json")).findings();
    }

    private Path memory() throws IOException {
        try (Stream<Path> all = Files.list(desk.folder().resolve("data/runs"))) {
            return all.filter(file -> file.toString().endsWith(".memory"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) (i * 7919 >>> 3);
        }
        return noise;
    }

    @Test
    void aMemoryThatIsEmptyTornOrNoiseCostsNoFinding() throws Exception {
        assertThat(desk.run(SCAN).code()).isEqualTo(1);
        List<String> before = findings();
        assertThat(before).isNotEmpty().allMatch(one -> one.contains(" unchanged "));
        byte[] whole = Files.readAllBytes(memory());
        for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), noise(whole.length))) {
            Files.write(memory(), damaged);
            Program scan = desk.run(SCAN);
            assertThat(scan.code()).as(scan.err()).isEqualTo(1);
            assertThat(scan.err()).doesNotContain("Exception");
            assertThat(findings()).isEqualTo(before);
        }
    }

    @Test
    void aStoreThatIsEmptyTornOrNoiseIsNamedByEveryCommandAndKeptAsItIs() throws Exception {
        Path store = desk.folder().resolve("data/mimawari.mv.db");
        byte[] whole = Files.readAllBytes(store);
        for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(whole, 5000), noise(whole.length))) {
            Files.write(store, damaged);
            for (String command : List.of("scan", "recheck", "findings", "runs")) {
                Program refused = desk.run(command, "--lang", "en");
                assertThat(refused.code()).as(command).isEqualTo(2);
                assertThat(refused.err())
                        .contains("mimawari is damaged, or is no database of Mimawari. Put back a copy")
                        .doesNotContain("Exception");
            }
            assertThat(Files.readAllBytes(store)).isEqualTo(damaged);
        }
        Files.write(store, whole);
        assertThat(desk.run(SCAN).code()).isEqualTo(1);
        assertThat(findings()).allMatch(one -> one.contains(" unchanged "));
    }
}
