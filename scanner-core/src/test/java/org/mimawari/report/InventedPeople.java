package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mimawari.finding.ReportingLimits;
import org.mimawari.finding.ReportingRules;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Holding;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Language;
import org.mimawari.term.Organisation;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** Lists of invented people, grave and harmless, and what may be such a list. */
final class InventedPeople {
    private static final Place FIRST = new Place.Sheet(1, Label.masked("名簿"));

    private InventedPeople() {}

    /** A list of 7,500 people, one person's disability certificate on a hidden sheet, and three things that are only worth a look. */
    static Edition ofATown(Language language) {
        List<Document> documents = new ArrayList<>(List.of(
                sheet(
                        "kyufukin.xlsx",
                        "給付金 申請者一覧",
                        Concealment.NONE,
                        7500,
                        DataKind.NAME,
                        DataKind.ADDRESS,
                        DataKind.BIRTH_DATE),
                sheet("soudan.xlsx", "福祉相談 受付票", Concealment.HIDDEN_SHEET, 1, DataKind.NAME, DataKind.DISABILITY)));
        documents.addAll(worthALook());
        return edition(documents, Organisation.PUBLIC_BODY, language);
    }

    /** A list of 150 people: too few for a company to report. */
    static Edition ofAFirm(Language language) {
        return ofAFirm(language, Organisation.BUSINESS);
    }

    /** The same of an organisation of another kind. */
    static Edition ofAFirm(Language language, Organisation organisation) {
        return edition(
                List.of(sheet("ouboshas.xlsx", "抽選 応募者一覧", Concealment.NONE, 150, DataKind.NAME, DataKind.PHONE)),
                organisation,
                language);
    }

    /** Nothing but three things that are worth a look. */
    static Edition nothingForSure(Language language) {
        return edition(worthALook(), Organisation.PUBLIC_BODY, language);
    }

    static Edition edition(List<Document> documents, Organisation organisation, Language language) {
        return Editions.documents(documents, new ReportingRules(organisation, ReportingLimits.OF_THE_LAW), language);
    }

    static Document sheet(String file, String title, Concealment how, int people, DataKind... kinds) {
        return document(file, title, InventedDocuments.part(how, FIRST, people, kinds));
    }

    private static List<Document> worthALook() {
        return List.of(
                suspected("kumiai.csv", "組合員一覧", 40),
                suspected("sanka.xlsx", "参加団体 連絡先", 12),
                sheet("rei.xlsx", "申請書 記入例", Concealment.NONE, 1, DataKind.NAME, DataKind.ADDRESS));
    }

    private static Document suspected(String file, String title, int people) {
        PersonalDataTally tally =
                new PersonalDataTally(people, 0, people, Map.of(DataKind.NAME, people, DataKind.PHONE, people), true);
        return document(file, title, new Holding(Concealment.NONE, FIRST, 40, tally));
    }

    static Document document(String file, String title, Holding part) {
        return new Document(
                PublicUrl.of("https://www.city.aozora.example/files/" + file),
                List.of(InventedFindings.link("oshirase/", "お知らせ", title, Via.LINK)),
                Label.masked(title),
                DocumentKind.SPREADSHEET,
                Observed.seen(5),
                0,
                new DocumentMatter(List.of(part), List.of()));
    }
}
