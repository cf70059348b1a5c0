package org.mimawari.check.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mimawari.check.Cell;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.PropertyTrace;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/**
 * Makes a document of a row. Parts are written as "hidden sheet: 28 of 30, name, phone", which is 28 people in 30 rows that hold names and telephone numbers, and parted by semicolons; so are the words of the links.
 */
final class DocumentRows {
    private static final int CHARACTERS = 40;

    private DocumentRows() {}

    static Document document(Map<String, String> row) {
        Observed<Integer> pages = Cell.observed(row.getOrDefault("pages", "3"), DocumentRows::pages);
        int unread = row.getOrDefault("pages", "").endsWith("unread") ? 1 : 0;
        return new Document(
                PublicUrl.of("https://www.city.aozora.example/fukushi/" + row.getOrDefault("file", "ichiran.xlsx")),
                routes(row.getOrDefault("link words", "申込者一覧")),
                Label.masked("一覧"),
                Cell.name(DocumentKind.class, row.get("kind")),
                pages,
                unread,
                new DocumentMatter(
                        holdings(row.getOrDefault("parts", "")), traces(row.getOrDefault("properties", ""))));
    }

    private static Integer pages(String cell) {
        return Integer.valueOf(cell.split(",")[0]);
    }

    private static List<Route> routes(String cell) {
        List<Route> routes = new ArrayList<>();
        for (String words : cell.split("; ")) {
            Route any = Cell.route(Via.LINK, routes.size() + 1);
            routes.add(new Route(any.from(), any.title(), Label.masked(words), any.via(), any.place()));
        }
        return routes;
    }

    private static List<String> items(String cell) {
        return cell.isBlank() || cell.equals("none") ? List.of() : Arrays.asList(cell.split("; "));
    }

    private static List<Holding> holdings(String cell) {
        List<Holding> parts = new ArrayList<>();
        for (String item : items(cell)) {
            String[] sides = item.split(": ");
            String[] said = sides[1].split(", ");
            int characters = said[0].endsWith(" letter") ? 1 : CHARACTERS;
            int people = said[0].endsWith(" letter") ? 0 : Integer.parseInt(said[0].split(" of ")[0]);
            int rows = said[0].contains(" of ") ? Integer.parseInt(said[0].split(" of ")[1]) : people;
            Map<DataKind, Integer> kinds = new EnumMap<>(DataKind.class);
            for (String kind : Arrays.asList(said).subList(1, said.length)) {
                kinds.put(Cell.name(DataKind.class, kind), rows);
            }
            parts.add(new Holding(
                    Cell.name(Concealment.class, sides[0]),
                    new Place.Sheet(parts.size() + 1, Label.masked("名簿")),
                    characters,
                    new PersonalDataTally(rows, people, kinds, true)));
        }
        return parts;
    }

    private static List<PropertyTrace> traces(String cell) {
        return items(cell).stream()
                .map(kind -> new PropertyTrace(Cell.name(PropertyKind.class, kind), 1))
                .toList();
    }
}
