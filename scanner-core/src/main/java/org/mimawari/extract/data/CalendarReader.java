package org.mimawari.extract.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentReader;
import org.mimawari.extract.plain.PrintedLinks;
import org.mimawari.term.PublicUrl;

/**
 * Reads calendars (iCalendar): the dates as one table; who is invited as another, each once. Who invites is told with them only if there are at least three, since the calendar of an office has one. Thread-safe.
 */
public final class CalendarReader implements DocumentReader {
    @Override
    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        Dates dates = new Dates(sink, allowance);
        ContentLines lines = new ContentLines();
        lines.each(body, dates::take);
        dates.end();
        boolean all = body.whole() && !lines.isCut();
        return new ReadResult.Read<>(all ? DocumentExtent.WHOLE : DocumentExtent.IN_PART);
    }

    private static final class Dates {
        private static final Set<String> DATED = Set.of("VEVENT", "VTODO", "VJOURNAL");
        private static final Set<String> NO_PEOPLE = Set.of("ROOM", "RESOURCE", "GROUP");
        private static final int MOST_KNOWN = 100_000;
        private static final int FEWEST_INVITING = 3;

        private final Allowance allowance;
        private final PrintedLinks links;
        private final RecordTable dates;
        private final RecordTable people;
        private final Deque<String> open = new ArrayDeque<>();
        private final Set<Integer> known = new HashSet<>();
        private final Map<String, Fields> inviting = new LinkedHashMap<>();
        private Fields date = new Fields(ContentLines.LONGEST);
        private int dateCount;
        private int peopleCount;

        Dates(DocumentSink sink, Allowance allowance) {
            this.allowance = allowance;
            this.links = new PrintedLinks(sink);
            this.dates = new RecordTable(sink, "");
            this.people = new RecordTable(sink, "");
        }

        void take(ContentLine line) {
            String value = line.value().strip().toUpperCase(Locale.ROOT);
            if (line.name().equals("BEGIN")) {
                allowance.check();
                open.push(value);
            } else if (line.name().equals("END")) {
                if (DATED.contains(value)) {
                    close();
                }
                open.poll();
            } else if (DATED.contains(open.isEmpty() ? "" : open.element())) {
                links.in(new SiteText(line.text()));
                property(line);
            }
        }

        private void property(ContentLine line) {
            switch (line.name()) {
                case "SUMMARY" -> date.join("予定", line.text());
                case "DTSTART" -> date.join("日時", line.text());
                case "LOCATION" -> date.join("会場", line.text());
                case "CONTACT" -> date.join("連絡先", line.text());
                case "DESCRIPTION" -> date.join("内容", line.text());
                case "ATTENDEE" -> invited(line);
                case "ORGANIZER" -> inviting(line);
                default -> {
                    // Times of change, repetitions, states.
                }
            }
        }

        private void close() {
            if (!date.isEmpty()) {
                dates.row(date);
                dateCount++;
            }
            date = new Fields(ContentLines.LONGEST);
        }

        private static Fields person(ContentLine line) {
            Fields person = new Fields();
            String name = line.parameter("CN").strip();
            person.add("氏名", name.indexOf('@') >= 0 ? "" : name);
            String mail = line.text().strip();
            boolean isMail = mail.regionMatches(true, 0, "mailto:", 0, "mailto:".length());
            person.add("メールアドレス", isMail ? mail.substring("mailto:".length()) : line.parameter("EMAIL"));
            return person;
        }

        private void invited(ContentLine line) {
            String kind = line.parameter("CUTYPE").toUpperCase(Locale.ROOT);
            if (!NO_PEOPLE.contains(kind)) {
                tell(person(line));
            }
        }

        private void inviting(ContentLine line) {
            Fields person = person(line);
            if (inviting.size() < FEWEST_INVITING) {
                inviting.put(person.all().toString(), person);
            }
            if (inviting.size() == FEWEST_INVITING) {
                inviting.values().forEach(this::tell);
                tell(person);
            }
        }

        private void tell(Fields person) {
            boolean isNew = known.size() == MOST_KNOWN || known.add(person.all().hashCode());
            if (isNew && !person.isEmpty()) {
                people.row(person);
                peopleCount++;
            }
        }

        void end() {
            close();
            if (dateCount > 0) {
                dates.end();
            }
            if (peopleCount > 0) {
                people.end();
            }
        }
    }
}
