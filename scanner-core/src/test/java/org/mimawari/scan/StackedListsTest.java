package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.content.Body;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.office.Workbook;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.site.Document;
import org.mimawari.term.PublicUrl;

/** A list of people that stands in a sheet below something else is found, however far down it begins. */
class StackedListsTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/data");

    private final DocumentDesk desk = new DocumentDesk(new PersonalJudge(), BuiltInReaders.all());

    private int people(byte[] bytes) {
        Document document = desk.read(new Body(bytes, "", true), URL, Allowance.usual()).fact();
        return document.matter().holdings().stream()
                .mapToInt(part -> part.tally().people() + part.tally().suspected())
                .sum();
    }

    /** Rows with their cells parted by bars. */
    private static byte[] sheet(List<String> rows) {
        return new Workbook().sheet("A", Workbook.data(rows.toArray(String[]::new))).bytes();
    }

    private static byte[] plain(List<String> rows) {
        return String.join("\n", rows).replace('|', ',').getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> stacked(List<String> above, List<String> below) {
        List<String> all = new ArrayList<>(above);
        all.addAll(below);
        return all;
    }

    private static List<String> budget(int rows) {
        List<String> all = new ArrayList<>(List.of("科目|予算額|決算額"));
        for (int i = 1; i <= rows; i++) {
            all.add(String.format(Locale.ROOT, "需用費第%d節|%d|%d", i, 1000 + 37 * i, 990 + 31 * i));
        }
        return all;
    }

    private static List<String> works(int rows) {
        List<String> all = new ArrayList<>(List.of("件名|契約日|金額"));
        for (int i = 1; i <= rows; i++) {
            all.add(String.format(Locale.ROOT, "市道%d号線舗装工事|2025/%d/%d|%d", i, 1 + i % 12, 1 + i % 28, 100000 + i));
        }
        return all;
    }

    private static List<String> numbers(int rows) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(i + "|" + (i * 7) + "|" + (i * 3));
        }
        return all;
    }

    private static List<String> roster(String heading) {
        List<String> all = new ArrayList<>(List.of(heading));
        LongDocuments.people("|").forEach(all::add);
        return all;
    }

    static Stream<Arguments> lists() {
        List<Arguments> all = new ArrayList<>();
        List<List<String>> others = List.of(budget(150), budget(20), works(150), works(20), numbers(150), numbers(500));
        for (List<String> above : others) {
            for (String heading : List.of("氏名|住所|電話番号", "参加者名簿||\n氏名|住所|電話番号")) {
                List<String> below = new ArrayList<>(List.of(heading.split("\n", -1)));
                below.addAll(roster(heading).subList(1, 13));
                all.add(Arguments.of(above.get(0), above.size(), stacked(above, below)));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void in_a_workbook(String above, int rows, List<String> all) {
        assertThat(people(sheet(all))).isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void in_a_plain_table(String above, int rows, List<String> all) {
        assertThat(people(plain(all))).isEqualTo(12);
    }
}
