package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.site.Document;
import org.mimawari.site.Observed;

/** Files of data that a page links come to those who read files, whatever type the server tells. */
class DataFilesTest {
    private static final String JSON = "[{\"name\":\"青空 花子\",\"tel\":\"1\"},{\"name\":\"山田 太郎\",\"tel\":\"2\"}]";
    private static final String CARDS =
            "BEGIN:VCARD\r\nFN:青空 花子\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:山田 太郎\r\nEND:VCARD\r\n";
    private static final String DATES =
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:まつり\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    private static final String LIST = "<?xml version=\"1.0\"?><list><a b=\"1\"/><a b=\"2\"/></list>";

    private static final Map<String, String> SITE = Map.of(
            "/",
                    "<a href=members.json>a</a><a href=odd.json>b</a><a href=contacts.vcf>c</a><a href=odd.vcf>d</a>"
                            + "<a href=events.ics>e</a><a href=list.xml>f</a><a href=list.xls>g</a>",
            "/members.json", "= application/json\n" + JSON,
            "/odd.json", "= text/html; charset=utf-8\n" + JSON,
            "/contacts.vcf", "= text/vcard\n" + CARDS,
            "/odd.vcf", "= text/html\n" + CARDS,
            "/events.ics", "= text/calendar; charset=utf-8\n" + DATES,
            "/list.xml", "= application/xml\n" + LIST);

    @Test
    void linked_json_xml_contacts_and_calendars_are_read() throws IOException, InterruptedException {
        try (MadeUpSite site = new MadeUpSite(SITE::get)) {
            site.walk();
            List<String> read = site.facts().stream()
                    .filter(Document.class::isInstance)
                    .map(Document.class::cast)
                    .filter(document -> document.pages() instanceof Observed.Seen && document.unreadPages() == 0)
                    .map(document -> document.url().path())
                    .toList();
            assertThat(read)
                    .containsExactlyInAnyOrder(
                            "/members.json", "/odd.json", "/contacts.vcf", "/odd.vcf", "/events.ics", "/list.xml");
        }
    }
}
