package org.mimawari.derive;

import java.util.List;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.derive.family.Paper;
import org.mimawari.personal.NameDictionary;
import org.mimawari.personal.PropertyNames;
import org.mimawari.personal.TextKinds;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.Observed;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** Makes the facts of invented documents, by the way that a document's text takes in a run. */
public final class PaperDocuments {
    private static final NameDictionary NAMES = new NameDictionary();
    private static final String TOWN = "https://www.city.aozora.example";
    private static final int LINES_ON_A_PAGE = 40;

    private final PersonalJudge judge = new PersonalJudge();
    private final TableLook look = new TableLook(NAMES);
    private final TextKinds texts = new TextKinds(NAMES);
    private final PropertyNames names = new PropertyNames(NAMES);

    public static PublicUrl url(String path) {
        return PublicUrl.of(TOWN + path);
    }

    public Document document(Paper paper) {
        DocumentTally tally = new DocumentTally(judge, look, texts, names);
        paper.lines().forEach(line -> tally.text(Place.WHOLE, Concealment.NONE, new SiteText(line)));
        paper.codes()
                .forEach(to -> tally.link(
                        new FoundLink(PublicUrl.of(to), SiteText.NONE, Via.QR_IN_PDF, new Place.PdfPage(1))));
        if (paper.changed() > 0) {
            tally.property(PropertyKind.CHANGED, new SiteText("D:" + paper.changed() + "093000+09'00'"));
        }
        Route route = new Route(
                url(paper.page()), Label.masked(paper.heading()), Label.masked(paper.words()), Via.LINK, Place.WHOLE);
        return new Document(
                url(paper.file()),
                List.of(route),
                Label.NONE,
                kind(paper.file()),
                Observed.seen(1 + paper.lines().size() / LINES_ON_A_PAGE),
                0,
                tally.matter());
    }

    private static DocumentKind kind(String file) {
        if (file.endsWith(".docx")) {
            return DocumentKind.TEXT_DOCUMENT;
        }
        return file.endsWith(".xlsx") ? DocumentKind.SPREADSHEET : DocumentKind.PDF;
    }
}
