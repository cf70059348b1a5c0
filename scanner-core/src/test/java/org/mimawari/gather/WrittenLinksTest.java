package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.extract.Flyers;

/** Links to outside services as they really stand somewhere: {@code written-links.md}, one walk over all of them, from the bytes of pages to what is handed to probes. */
class WrittenLinksTest {
    private static final Pattern ROW =
            Pattern.compile("\\| ([^|]+) \\| (link|text|pdf|pdf link|qr) \\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern ID = Pattern.compile("FORM(?!S)|FILE|SHORT|VIDEO");
    private static PaperWalk walk;

    /** One row of the table. */
    record Row(int number, String name, String place, String written, String leadsTo, String told) {
        @Override
        public String toString() {
            return number + " " + place + ": " + name;
        }

        String page() {
            return PaperWalk.CITY + "/row/" + number + "/";
        }
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = WrittenLinksTest.class.getResourceAsStream("written-links.md")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    int number = rows.size() + 1;
                    rows.add(new Row(
                            number,
                            row.group(1),
                            row.group(2),
                            whole(row.group(3), number)
                                    .replace('⏎', '\n')
                                    .replace('␣', ' ')
                                    .replace('▯', '\u200b'),
                            whole(row.group(4), number),
                            row.group(5)));
                }
            }
        }
        return rows;
    }

    /** Puts whole ids in, other ones in each row. */
    private static String whole(String cell, int row) {
        Map<String, String> ids = Map.of(
                "FORM", ("1FAIpQLSdAozora" + row + "x".repeat(56)).substring(0, 56),
                "FILE", ("1Aozora" + row + "x".repeat(33)).substring(0, 33),
                "SHORT", ("Ao" + row + "z".repeat(17)).substring(0, 17),
                "VIDEO", ("v" + row + "z".repeat(11)).substring(0, 11));
        return ID.matcher(cell).replaceAll(kind -> ids.get(kind.group()));
    }

    @BeforeAll
    static void walkOverAll() throws Exception {
        PaperWeb web = new PaperWeb();
        StringBuilder start = new StringBuilder();
        for (Row row : rows()) {
            start.append("<p><a href='")
                    .append(row.page())
                    .append("'>")
                    .append(row.number())
                    .append("</a></p>");
            put(web, row);
        }
        web.page("/", start.toString());
        web.page("/exists", "あります");
        web.page(
                "/copies/docs.google.com/forms/d/e/1FAIpQLSdAozoraKeptAsACopyOnTheOwnServerOfTheTown00001/viewform",
                "写し");
        web.page(
                "/go?to=https://docs.google.com/forms/d/e/1FAIpQLSdAozoraWhereTheOwnServerLeadsByARedirect0000001/viewform",
                "案内");
        web.refuse("/refused/");
        walk = new PaperWalk(web);
        walk.run();
    }

    private static void put(PaperWeb web, Row row) {
        String path = "/row/" + row.number() + "/";
        switch (row.place()) {
            case "link" -> web.page(path, "<a href=\"" + row.written() + "\">申込み</a>");
            case "text" -> web.page(path, "<p>" + row.written() + "</p>");
            case "qr" -> {
                web.page(path, "<img src='code.png' alt=''>");
                web.file(path + "code.png", "image/png", Flyers.code(row.written()));
            }
            case "pdf" -> flyer(web, path, Flyers.printed(row.written()));
            default -> flyer(web, path, Flyers.linking(row.written()));
        }
    }

    private static void flyer(PaperWeb web, String path, byte[] pdf) {
        web.page(path, "<a href='flyer.pdf'>チラシ</a>");
        web.file(path + "flyer.pdf", "application/pdf", pdf);
    }

    @Test
    void theTableIsRead() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(150);
        assertThat(rows().stream().map(row -> row.name() + row.place())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leadsWhereItWasMeantTo(Row row) {
        Map<String, String> got = walk.outcome(row.page());
        assertThat(got.get("leads to") + " / " + got.get("told")).isEqualTo(row.leadsTo() + " / " + row.told());
    }
}
