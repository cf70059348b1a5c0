package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scan --changed} from a shell after a publication, beside an interrupted scan, and killed in the middle. */
class PartStoryTest {
    private static final String[] SCAN = {"scan", "--out", "out", "--lang", "en"};
    private static final String[] PART = {"scan", "--changed", "changed.txt", "--out", "part", "--lang", "en"};
    private static final String NEW_FORM =
            "https://docs.google.com/forms/d/e/1FAIpQLSdLargeTownNewForm0000000000000003";
    private static final String NAMED = LargeTown.HOME + "guide/8.html";
    private static final String ADDED = LargeTown.HOME + "guide/new.html";

    @TempDir
    private Path folder;

    private Town town;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        town = LargeTown.open(folder);
        desk = new Desk(Files.createTempDirectory(folder, "desk")).settings(LargeTown.settings(town, ""));
        changed("# published today\n/guide/8.html\n");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private void changed(String list) throws IOException {
        Files.writeString(desk.folder().resolve("changed.txt"), list, StandardCharsets.UTF_8);
    }

    private void publish(boolean exposed) {
        town.form(NEW_FORM, "新しい申込", exposed, "お名前");
        town.page(NAMED, "案内 8", "<h1>案内 8</h1><a href='/'>ホーム</a><a href='/guide/new.html'>新着</a>");
        town.page(ADDED, "新着", "<h1>新着</h1><a href='/'>ホーム</a><a href='" + NEW_FORM + "/viewform'>申込</a>");
    }

    private ReportJson report(String out) throws IOException {
        return ReportJson.of(desk.folder().resolve(out + "/report.json"));
    }

    @Test
    void aPublicationThatOpensAFormEndsWithOneAndOneThatOpensNothingWithZero() throws Exception {
        Program first = desk.run(PART);
        assertThat(first.code()).isEqualTo(2);
        assertThat(first.err()).contains("Scan it whole once");
        assertThat(town.asked()).isEmpty();

        assertThat(desk.run(SCAN).code()).isEqualTo(1);
        town.forgetAsked();
        publish(false);
        Program clean = desk.run(PART);
        assertThat(clean.code()).as(clean.err()).isZero();
        assertThat(LargeTown.pages(town.asked())).containsExactly(NAMED, ADDED);
        assertThat(clean.out())
                .contains("Only 1 named address, and what is new behind it, was looked at.")
                .contains("5 more findings stand elsewhere");
        assertThat(report("part").findings()).isEmpty();
        assertThat(report("part").root().path("run").path("kind").textValue()).isEqualTo("part");
        assertThat(report("part").root().path("run").path("elsewhere").intValue())
                .isEqualTo(5);

        publish(true);
        changed("/guide/8.html\n/guide/new.html\n");
        Program open = desk.run(PART);
        assertThat(open.code()).as(open.err()).isEqualTo(1);
        assertThat(report("part").findings()).singleElement().asString().contains("form-responses-public");
        assertThat(desk.run("runs", "--lang", "en").out()).containsPattern("青空市 +part +finished +6 +2 ");

        town.forgetAsked();
        changed("/guide/8.html\nguide/9.html\n");
        Program wrong = desk.run(PART);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err().lines().filter(line -> line.contains("changed.txt:2:")))
                .hasSize(1);
        assertThat(town.asked()).isEmpty();
    }

    @Test
    void anInterruptedScanGoesOnAfterwardsAndAsksNothingTwice() throws Exception {
        assertThat(desk.run(SCAN).code()).isEqualTo(1);
        town.forgetAsked();
        try (Program broken = desk.start(SCAN)) {
            assertThat(town.awaitAsked(20, 120)).as(broken.err()).isTrue();
            broken.askToStop();
            assertThat(broken.endsWithin(20)).isTrue();
        }
        List<String> all = LargeTown.pages(town.asked());
        List<String> before = all.subList(0, all.size() - 1); // the last one may not have been read
        publish(true);
        town.forgetAsked();
        Program part = desk.run(PART);
        assertThat(part.code()).as(part.err()).isEqualTo(1);
        town.forgetAsked();
        Program goneOn = desk.run(SCAN);
        assertThat(goneOn.code()).as(goneOn.err()).isEqualTo(1);
        assertThat(LargeTown.pages(town.asked()))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(before);
        assertThat(desk.run("runs", "--lang", "en").out().lines().filter(line -> line.contains("scan")))
                .as("the interrupted scan is the one that ended")
                .hasSize(2);
    }

    @Test
    void killedInTheMiddleItLeavesStoreAndMemoryWholeAndIsBegunAnew() throws Exception {
        assertThat(desk.run(SCAN).code()).isEqualTo(1);
        publish(true);
        town.forgetAsked();
        town.slow(400);
        try (Program first = desk.start(PART)) {
            assertThat(town.awaitAsked(4, 60)).as(first.err()).isTrue();
            first.kill();
        } finally {
            town.slow(0);
        }
        assertThat(Desk.files(desk.folder())).noneMatch(name -> name.contains("part/report."));
        town.forgetAsked();
        Program second = desk.run(PART);
        assertThat(second.code()).as(second.err()).isEqualTo(1);
        assertThat(LargeTown.pages(town.asked()))
                .as("what was known before is known still")
                .contains(NAMED)
                .hasSizeLessThan(4);
        assertThat(report("part").findings()).singleElement().asString().contains("form-responses-public");
        assertThat(Desk.files(desk.folder())).noneMatch(name -> name.contains(".part."));
        town.forgetAsked();
        Program scan = desk.run(SCAN);
        assertThat(scan.code()).as(scan.err()).isEqualTo(1);
        assertThat(report("out").findings()).hasSize(6);
    }
}
