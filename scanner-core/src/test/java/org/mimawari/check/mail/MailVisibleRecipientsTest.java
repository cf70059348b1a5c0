package org.mimawari.check.mail;

import java.util.List;
import java.util.Map;
import org.mimawari.check.Cell;
import org.mimawari.check.CheckContract;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.MailTally;
import org.mimawari.site.MailTally.Recipients;
import org.mimawari.site.Observed;
import org.mimawari.term.DocumentSketch;
import org.mimawari.term.Label;
import org.mimawari.term.MailStage;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

class MailVisibleRecipientsTest extends CheckContract<Document> {
    private static final int LIMIT = 10;

    MailVisibleRecipientsTest() {
        super(new MailVisibleRecipients(), MailVisibleRecipientsTest::document);
    }

    private static Document document(Map<String, String> row) {
        Observed<Integer> pages = Cell.observed(row.get("file"), cell -> 1);
        boolean published = row.get("file").equals("on the site");
        return new Document(
                published
                        ? PublicUrl.of("https://www.city.aozora.example/files/mail.eml")
                        : PublicUrl.ofFile("outbox/mail.eml"),
                List.of(Cell.route(Via.LINK, 1)),
                Label.masked("mail.eml"),
                row.get("file").equals("a workbook") ? DocumentKind.SPREADSHEET : DocumentKind.MAIL,
                pages,
                row.get("file").endsWith("in part") ? 1 : 0,
                pages.known().isEmpty() || row.get("stage").equals("none")
                        ? DocumentMatter.NONE
                        : new DocumentMatter(List.of(), List.of(), DocumentSketch.NONE, List.of(mail(row))));
    }

    private static MailTally mail(Map<String, String> row) {
        boolean folder = row.get("file").startsWith("a folder");
        Place place = folder ? new Place.Message(3, Label.NONE, Place.WHOLE) : Place.WHOLE;
        if (row.get("stage").startsWith("attached")) {
            place = new Place.Attachment(1, Label.NONE, Place.WHOLE);
        }
        int outside = Integer.parseInt(row.get("outside"));
        Recipients recipients = new Recipients(
                outside + 1,
                0,
                0,
                1,
                outside,
                Integer.parseInt(row.get("strangers")),
                Integer.parseInt(row.get("private")),
                0);
        MailStage stage = row.get("stage").contains("sent") ? MailStage.SENT : MailStage.UNSENT;
        boolean whole = !row.get("file").equals("head cut off");
        return new MailTally(place, stage, row.get("stage").contains("answer"), whole, LIMIT, recipients);
    }
}
