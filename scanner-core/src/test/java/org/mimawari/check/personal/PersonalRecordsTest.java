package org.mimawari.check.personal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mimawari.check.Cell;
import org.mimawari.check.CheckContract;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
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

class PersonalRecordsTest extends CheckContract<Visited> {
    private static final int ROWS = 300;

    PersonalRecordsTest() {
        super(new PersonalRecords(), PersonalRecordsTest::thing);
    }

    private static Visited thing(Map<String, String> row) {
        return row.get("pages").startsWith("web page") ? page(row) : document(row);
    }

    private static Page page(Map<String, String> row) {
        return new Page(
                PublicUrl.of("https://www.city.aozora.example/kosodate/moushikomi.html"),
                List.of(Cell.route(Via.LINK, 1)),
                Label.masked("申込者"),
                new DocumentMatter(List.of(holding(row)), List.of()),
                !row.get("pages").endsWith("in part"));
    }

    private static Document document(Map<String, String> row) {
        Observed<Integer> pages = Cell.observed(row.get("pages"), cell -> Integer.valueOf(cell.split(",")[0]));
        return new Document(
                PublicUrl.of("https://www.city.aozora.example/kosodate/moushikomi.xlsx"),
                List.of(Cell.route(Via.LINK, 1)),
                Label.masked("申込者"),
                DocumentKind.SPREADSHEET,
                pages,
                row.get("pages").endsWith("unread") ? 1 : 0,
                new DocumentMatter(List.of(holding(row)), List.of()));
    }

    private static Holding holding(Map<String, String> row) {
        Map<DataKind, Integer> kinds = new EnumMap<>(DataKind.class);
        for (String kind : row.get("kinds").split(", ")) {
            if (!kind.equals("none")) {
                kinds.put(Cell.name(DataKind.class, kind), ROWS);
            }
        }
        PersonalDataTally tally = new PersonalDataTally(
                ROWS, Integer.parseInt(row.get("people")), Integer.parseInt(row.get("may be")), kinds, true);
        Concealment how = row.get("hidden").equals("yes") ? Concealment.HIDDEN_SHEET : Concealment.NONE;
        return new Holding(how, new Place.Sheet(1, Label.masked("名簿")), ROWS, tally);
    }
}
