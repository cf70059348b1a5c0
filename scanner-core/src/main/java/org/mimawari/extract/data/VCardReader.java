package org.mimawari.extract.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.plain.PrintedLinks;
import org.mimawari.term.Concealment;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/**
 * Reads contacts (vCard 2.1, 3.0, 4.0): several as a table, a row each; a single one as text, since a visiting card by itself is no list. Where most belong to one organisation, their names are those of whom to ask there. Keeps the first contacts only. Thread-safe.
 */
public final class VCardReader implements DocumentReader {
    private static final String ORGANISATION = "勤務先";

    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        Cards cards = new Cards(sink, allowance);
        ContentLines lines = new ContentLines();
        lines.each(body, cards::take);
        cards.end();
        boolean all = body.whole() && !lines.isCut();
        return new ReadResult.Read<>(all ? DocumentExtent.WHOLE : DocumentExtent.IN_PART);
    }

    private static final class Cards {
        private static final String NAME = "氏名";
        private static final String TO_ASK = "担当者名";
        private static final int LOOK_AT = 100;

        private final DocumentSink sink;
        private final Allowance allowance;
        private final PrintedLinks links;
        private final RecordTable table;
        private final List<Card> waiting = new ArrayList<>();
        private @Nullable Card open;
        private String nameHeading = "";

        Cards(DocumentSink sink, Allowance allowance) {
            this.sink = sink;
            this.allowance = allowance;
            this.links = new PrintedLinks(sink);
            this.table = new RecordTable(sink, "");
        }

        void take(ContentLine line) {
            boolean edge = line.value().strip().equalsIgnoreCase("VCARD");
            if (edge && line.name().equals("BEGIN")) {
                close();
                open = new Card();
            } else if (edge && line.name().equals("END")) {
                close();
            } else if (open != null) {
                links.in(new SiteText(line.text()));
                open.take(line);
            }
        }

        private void close() {
            allowance.check();
            Card card = open;
            open = null;
            if (card == null) {
                return;
            }
            if (nameHeading.isEmpty()) {
                waiting.add(card);
                if (waiting.size() == LOOK_AT) {
                    flush();
                }
            } else {
                table.row(card.record(nameHeading));
            }
        }

        private void flush() {
            nameHeading = isOfOneOrganisation() ? TO_ASK : NAME;
            waiting.forEach(card -> table.row(card.record(nameHeading)));
            waiting.clear();
        }

        private boolean isOfOneOrganisation() {
            Map<String, Integer> counts = new HashMap<>();
            waiting.forEach(card -> counts.merge(card.fields.get(ORGANISATION), 1, Integer::sum));
            counts.remove("");
            return counts.values().stream().anyMatch(count -> count > 1 && count * 2 > waiting.size());
        }

        void end() {
            close();
            if (nameHeading.isEmpty() && waiting.size() == 1) {
                StringBuilder text = new StringBuilder();
                Fields only = waiting.get(0).record(NAME);
                if (only.isCut()) {
                    sink.leftOut();
                }
                only.all()
                        .forEach((heading, value) ->
                                text.append(heading).append(": ").append(value).append('\n'));
                sink.text(Place.WHOLE, Concealment.NONE, new SiteText(text.toString()));
            } else if (!nameHeading.isEmpty() || !waiting.isEmpty()) {
                flush();
                table.end();
            }
        }
    }

    /** What one contact says. */
    private static final class Card {
        private final Fields fields = new Fields(ContentLines.LONGEST);
        private String name = "";
        private String shownName = "";
        private String family = "";
        private String given = "";

        void take(ContentLine line) {
            switch (line.name()) {
                case "N" -> name = name(line.parts());
                case "FN" -> shownName = line.text().strip();
                case "SOUND" -> fields.join("フリガナ", name(line.parts()));
                case "X-PHONETIC-LAST-NAME" -> family = line.text();
                case "X-PHONETIC-FIRST-NAME" -> given = line.text();
                case "TEL" -> fields.add(line.isOfType("CELL") ? "携帯電話番号" : "電話番号", number(line.text()));
                case "EMAIL" -> fields.add("メールアドレス", line.text());
                case "ADR" -> fields.add(line.isOfType("WORK") ? "勤務先住所" : "住所", address(line.parts()));
                case "BDAY" -> fields.add("生年月日", date(line.text().strip()));
                case "GENDER" -> fields.add("性別", line.parts().get(0));
                case "ORG" -> fields.join(ORGANISATION, line.parts().get(0));
                case "TITLE", "ROLE" -> fields.join("役職", line.text());
                case "NOTE" -> fields.join("備考", line.text());
                case "RELATED", "X-SPOUSE", "X-CHILDREN", "X-ABRELATEDNAMES" -> fields.join("家族", line.text());
                default -> {
                    // Pictures, keys, dates of change: nothing that a table would show.
                }
            }
        }

        Fields record(String nameHeading) {
            Fields record = new Fields(ContentLines.LONGEST);
            record.add(nameHeading, name.isEmpty() ? shownName : name);
            record.add("フリガナ", (family + ' ' + given).strip());
            record.addAll("", fields);
            return record;
        }

        /** Family and given name; empty if one is missing, as for firms. */
        private static String name(List<String> parts) {
            boolean both =
                    parts.size() > 1 && !parts.get(0).isEmpty() && !parts.get(1).isEmpty();
            return both ? parts.get(0) + ' ' + parts.get(1) : "";
        }

        private static String number(String text) {
            return text.startsWith("tel:") ? text.substring("tel:".length()) : text;
        }

        /** Postbox, addition, street, town, prefecture, postcode, country: as it is written in Japan. */
        private static String address(List<String> parts) {
            StringBuilder address = new StringBuilder();
            for (int part : new int[] {5, 4, 3, 2, 1}) {
                String text = part < parts.size() ? parts.get(part) : "";
                address.append(part == 4 && !address.isEmpty() ? " " : "").append(text);
            }
            return address.toString().strip();
        }

        /** "20010405" as dates are written. */
        private static String date(String text) {
            boolean bare = text.length() == 8 && text.chars().allMatch(Character::isDigit);
            return bare ? text.substring(0, 4) + '-' + text.substring(4, 6) + '-' + text.substring(6) : text;
        }
    }
}
