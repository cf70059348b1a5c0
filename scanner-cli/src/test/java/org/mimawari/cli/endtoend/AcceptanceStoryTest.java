package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody answers for a finding from a shell: it fails no build until more is exposed there, the day is over, or the entry says something else than was meant. */
class AcceptanceStoryTest {
    private static final String CITY = "https://www.city.aozora.example/";
    private static final String LIST = CITY + "list.csv";
    private static final String NAMES = "氏名,電話番号,生年月日\n青空 花子,090-0000-0001,2001/4/5\n青空 太郎,090-0000-0002,2002/5/6\n"
            + "山川 次郎,090-0000-0003,2003/6/7\n森野 陽子,090-0000-0004,1998/7/8\n";
    private static final String MORE = "氏名,電話番号,生年月日,病名\n青空 花子,090-0000-0001,2001/4/5,ぜんそく\n"
            + "青空 太郎,090-0000-0002,2002/5/6,糖尿病\n山川 次郎,090-0000-0003,2003/6/7,ぜんそく\n森野 陽子,090-0000-0004,1998/7/8,高血圧\n";

    @TempDir
    private Path folder;

    private Town town;
    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        town = new Town(folder, "www.city.aozora.example");
        town.page(CITY, "青空市", "<h1>案内</h1><a href='/list.csv'>名簿</a>");
        list(NAMES);
        desk = new Desk(Files.createDirectories(folder.resolve("root")))
                .settings("sites:\n  - name: 青空市\n    start: [ '" + CITY + "' ]\ncrawl: { delay: 0ms }\n"
                        + town.network());
        assertThat(scan().code()).isEqualTo(1);
        Matcher number = Pattern.compile("(?m)^[0-9a-f]{8}(?= )")
                .matcher(desk.run("findings", "--lang", "en").out());
        assertThat(number.find()).isTrue();
        Program accept =
                desk.run("accept", number.group(), "--reason", "参加者の同意がある", "--who", "総務課", "--until", "2099-03-31");
        assertThat(accept.code()).as(accept.err()).isZero();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private void list(String rows) {
        town.text(LIST, "text/csv; charset=utf-8", rows);
    }

    private Program scan() throws IOException, InterruptedException {
        return desk.run("scan", "--out", "out", "--lang", "en", "--quiet");
    }

    private List<String> findings() throws IOException {
        return ReportJson.list(
                ReportJson.of(desk.folder().resolve("out/report.json")).root().path("findings"),
                finding -> finding.path("check").textValue() + " "
                        + finding.path("change").textValue());
    }

    private void entry(String before, String after) throws IOException {
        Path file = desk.folder().resolve("acceptances.yaml");
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    @Test
    void anotherLeakUnderAnAcceptedOneFailsTheNextScan() throws Exception {
        assertThat(scan().code()).isZero();
        assertThat(findings()).doesNotContain("personal-records new", "personal-records unchanged");
        list(MORE);
        Program worse = scan();
        assertThat(worse.code()).as(worse.out()).isEqualTo(1);
        assertThat(findings()).anyMatch(one -> one.startsWith("personal-records "));
    }

    @Test
    void onceItsLastDayIsOverTheFindingStandsOpenAgain() throws Exception {
        assertThat(scan().code()).isZero();
        entry("2099-03-31", "2020-03-31");
        Program after = scan();
        assertThat(after.code()).as(after.err()).isEqualTo(1);
        assertThat(findings()).containsExactly("personal-records returned");
        assertThat(scan().code()).isEqualTo(1);
        assertThat(findings()).as("told as open again once").containsExactly("personal-records unchanged");
    }

    @Test
    void anEntryThatSaysSomethingElseThanWasMeantIsOneLineAndNothingIsAsked() throws Exception {
        town.forgetAsked();
        for (String[] wrong : new String[][] {
            {"until: 2099-03-31", "until: 2099-02-30", ":8: acceptances[0].until: expected a day such as"},
            {
                "personal-records",
                "personal-recrods",
                ":4: acceptances[0].check: there is no check of that name; did you mean"
            },
        }) {
            entry(wrong[0], wrong[1]);
            Program refused = scan();
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("acceptances.yaml" + wrong[2]).hasLineCount(1);
            entry(wrong[1], wrong[0]);
        }
        assertThat(town.asked()).isEmpty();
    }
}
