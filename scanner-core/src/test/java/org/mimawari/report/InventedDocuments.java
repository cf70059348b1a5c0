package org.mimawari.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.PropertyTrace;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

/** Documents of an invented town, each with a mistake of its own. */
final class InventedDocuments {
    private static final Place NAMES = new Place.Sheet(2, Label.masked("名簿"));

    private InventedDocuments() {}

    static List<Document> all() {
        return List.of(
                document(
                        "moushikomi.xlsx",
                        "夏休み教室 申込状況",
                        DocumentKind.SPREADSHEET,
                        part(Concealment.HIDDEN_SHEET, NAMES, 28, DataKind.NAME, DataKind.PHONE, DataKind.GUARDIAN),
                        part(Concealment.PIVOT_CACHE, Place.WHOLE, 28, DataKind.NAME, DataKind.PHONE)),
                document(
                        "gijiroku.pdf",
                        "農業委員会 議事録",
                        DocumentKind.PDF,
                        part(
                                Concealment.COVERED,
                                new Place.PdfSpot(2, new Spot(20, 30)),
                                3,
                                DataKind.NAME,
                                DataKind.ADDRESS),
                        part(Concealment.COVERED, new Place.PdfSpot(5, new Spot(70, 80)), 0)),
                document(
                        "shiryou.zip",
                        "説明会資料",
                        DocumentKind.ARCHIVE,
                        part(
                                Concealment.NONE,
                                new Place.Inside(Label.masked("参加者.xlsx"), new Place.Sheet(1, Label.NONE)),
                                113,
                                DataKind.NAME,
                                DataKind.EMAIL)),
                document(
                        "kekka.pdf",
                        "選考結果",
                        DocumentKind.SPREADSHEET,
                        part(Concealment.COMMENT, NAMES, 2, DataKind.NAME)));
    }

    /** A page on which the answers to a form stand. */
    static Page page() {
        return new Page(
                PublicUrl.of("https://www.city.aozora.example/kouza/kekka.html"),
                List.of(InventedFindings.link("oshirase/", "お知らせ", "結果", Via.LINK)),
                Label.masked("夏休み教室の申し込み"),
                new DocumentMatter(
                        List.of(
                                part(
                                        Concealment.NONE,
                                        new Place.PageTable(2, Label.masked("申込者")),
                                        12,
                                        DataKind.NAME,
                                        DataKind.PHONE),
                                part(
                                        Concealment.NONE,
                                        new Place.PageList(1, Label.NONE),
                                        3,
                                        DataKind.NAME,
                                        DataKind.PHONE)),
                        List.of()),
                true);
    }

    private static Document document(String file, String title, DocumentKind kind, Holding... parts) {
        return new Document(
                PublicUrl.of("https://www.city.aozora.example/files/" + file),
                List.of(InventedFindings.link("oshirase/", "お知らせ", title, Via.LINK)),
                Label.masked(title),
                kind,
                Observed.seen(5),
                0,
                new DocumentMatter(List.of(parts), List.of(new PropertyTrace(PropertyKind.AUTHOR, 1))));
    }

    private static Holding part(Concealment how, Place place, int people, DataKind... kinds) {
        Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
        for (DataKind kind : kinds) {
            byKind.put(kind, people);
        }
        return new Holding(how, place, 40, new PersonalDataTally(people, people, byKind, true));
    }
}
