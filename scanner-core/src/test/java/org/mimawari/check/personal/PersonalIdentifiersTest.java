package org.mimawari.check.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.check.Cell;
import org.mimawari.check.CheckContract;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Unit;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.site.NumberTally;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.Visited;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

class PersonalIdentifiersTest extends CheckContract<Visited> {

    PersonalIdentifiersTest() {
        super(new PersonalIdentifiers(), PersonalIdentifiersTest::thing);
    }

    private static Visited thing(Map<String, String> row) {
        return row.get("pages").startsWith("web page") ? page(row) : document(row);
    }

    private static Page page(Map<String, String> row) {
        Place place = row.get("pages").contains("table") ? new Place.PageTable(1, Label.NONE) : Place.WHOLE;
        return new Page(
                PublicUrl.of("https://www.city.aozora.example/kosodate/shinsei.html"),
                List.of(Cell.route(Via.LINK, 1)),
                Label.masked(row.get("called")),
                new DocumentMatter(List.of(holding(row, place)), List.of()),
                !row.get("pages").endsWith("in part"));
    }

    private static Document document(Map<String, String> row) {
        Observed<Integer> pages = Cell.observed(row.get("pages"), cell -> Integer.valueOf(cell.split(",")[0]));
        return new Document(
                PublicUrl.of("https://www.city.aozora.example/kosodate/shinsei.pdf"),
                List.of(Cell.route(Via.LINK, 1)),
                Label.masked(row.get("called")),
                DocumentKind.PDF,
                pages,
                row.get("pages").endsWith("unread") ? 1 : 0,
                new DocumentMatter(List.of(holding(row, new Place.PdfPage(1))), List.of()));
    }

    private static Holding holding(Map<String, String> row, Place place) {
        int people = Integer.parseInt(row.get("people"));
        PersonalDataTally tally = new PersonalDataTally(people, people, Map.of(), true);
        Concealment how = row.get("part").equals("hidden") ? Concealment.COVERED : Concealment.NONE;
        NumberTally numbers = new NumberTally(kinds(row.get("numbers")), kinds(row.get("may be")));
        return new Holding(how, place, 900, tally, numbers);
    }

    private static Map<DataKind, Integer> kinds(String cell) {
        Map<DataKind, Integer> kinds = new EnumMap<>(DataKind.class);
        for (String item : cell.split(", ")) {
            if (!item.equals("none")) {
                String[] words = item.split(" ", 2);
                kinds.put(Cell.name(DataKind.class, words[1]), Integer.valueOf(words[0]));
            }
        }
        return kinds;
    }

    @Test
    void numbers_of_several_pages_are_counted_together_and_each_page_is_told() {
        Document document = withParts(part(1, DataKind.MY_NUMBER, 1), part(7, DataKind.MY_NUMBER, 4));
        Finding finding = ((Verdict.Found) check().inspect(document)).findings().get(0);
        assertThat(finding.evidence())
                .contains(new Evidence.Count(Unit.NUMBERS, 5), new Evidence.Shape(DataKind.MY_NUMBER, 5))
                .filteredOn(Evidence.Part.class::isInstance)
                .extracting(part -> ((Evidence.Part) part).place())
                .containsExactly(new Place.PdfPage(7), new Place.PdfPage(1));
    }

    @Test
    void the_words_of_a_list_that_a_page_shows_are_told_with_the_list() {
        PersonalDataTally three = new PersonalDataTally(3, 3, Map.of(), true);
        Holding list = new Holding(Concealment.NONE, new Place.PageList(1, Label.NONE), 90, three);
        assertThat(check().inspect(page(list, part(Place.WHOLE)))).isEqualTo(Verdict.CLEAR);
        assertThat(check().inspect(page(list, part(new Place.PageTable(1, Label.NONE)))))
                .isInstanceOf(Verdict.Found.class);
    }

    private static Page page(Holding... parts) {
        return new Page(
                PublicUrl.of("https://www.city.aozora.example/kosodate/shinsei.html"),
                List.of(Cell.route(Via.LINK, 1)),
                Label.masked("申請"),
                new DocumentMatter(List.of(parts), List.of()),
                true);
    }

    private static Holding part(Place place) {
        NumberTally numbers = new NumberTally(Map.of(DataKind.BANK_ACCOUNT, 1), Map.of());
        return new Holding(Concealment.NONE, place, 0, PersonalDataTally.NONE, numbers);
    }

    private static Document withParts(Holding... parts) {
        return new Document(
                PublicUrl.of("https://www.city.aozora.example/kosodate/shinsei.pdf"),
                List.of(Cell.route(Via.LINK, 1)),
                Label.masked("申請書"),
                DocumentKind.PDF,
                Observed.seen(9),
                0,
                new DocumentMatter(List.of(parts), List.of()));
    }

    private static Holding part(int page, DataKind kind, int number) {
        return new Holding(
                Concealment.NONE,
                new Place.PdfPage(page),
                900,
                PersonalDataTally.NONE,
                new NumberTally(Map.of(kind, number), Map.of()));
    }
}
