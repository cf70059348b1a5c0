package org.mimawari.gather.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mimawari.content.Judge;
import org.mimawari.content.SiteText;
import org.mimawari.site.Observed;
import org.mimawari.site.QuestionTally;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;

/**
 * Counts what a Google form asks for, by the titles of its questions and of the rows of its grids; the words are dropped.
 *
 * <p>A form that collects the e-mail address of whoever answers has one question more, of that kind: the address stands in
 * the answers like any other, though no question is seen in the list.
 */
final class FormQuestions {
    private static final int ITEMS = 1;
    private static final int OPTIONS = 10;
    private static final int ITEM_TITLE = 1;
    private static final int ITEM_TYPE = 3;
    private static final int ITEM_ENTRIES = 4;
    private static final int ENTRY_ROW = 3;
    private static final int TYPE_GRID = 7;
    private static final int TYPE_FILE = 13;
    private static final int COLLECTED_UNTIL_2023 = 4;
    private static final int COLLECTED = 6;
    private static final int NOT_COLLECTED = 1;

    private final Judge judge;

    FormQuestions(Judge judge) {
        this.judge = judge;
    }

    /** @param form the part of the data that describes the form */
    Observed<QuestionTally> tally(JsonNode form) {
        JsonNode items = form.path(ITEMS);
        if (!items.isArray() && !items.isNull()) {
            return Observed.unseen(Cause.UNREADABLE);
        }
        Count count = new Count();
        for (JsonNode item : items) {
            if (!item.isArray()) {
                return Observed.unseen(Cause.UNREADABLE);
            }
            if (takesAnswer(item)) {
                count.add(kinds(item));
            }
        }
        if (collectsEmail(form.path(OPTIONS))) {
            count.add(EnumSet.of(DataKind.EMAIL));
        }
        return Observed.seen(count.tally());
    }

    /** A form with a file upload can only be answered by who is signed in. */
    static boolean askForFile(JsonNode form) {
        for (JsonNode item : form.path(ITEMS)) {
            if (item.path(ITEM_TYPE).asInt(-1) == TYPE_FILE) {
                return true;
            }
        }
        return false;
    }

    /** Headings, page breaks, pictures and videos have no entries. */
    private static boolean takesAnswer(JsonNode item) {
        return item.path(ITEM_ENTRIES).isArray() && !item.path(ITEM_ENTRIES).isEmpty();
    }

    private Set<DataKind> kinds(JsonNode item) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        addKinds(item.path(ITEM_TITLE), kinds);
        if (item.path(ITEM_TYPE).asInt(-1) == TYPE_GRID) {
            for (JsonNode row : item.path(ITEM_ENTRIES)) {
                addKinds(row.path(ENTRY_ROW).path(0), kinds);
            }
        }
        return kinds;
    }

    private void addKinds(JsonNode words, Set<DataKind> kinds) {
        if (words.isTextual()) {
            kinds.addAll(judge.askedFor(new SiteText(words.textValue())));
        }
    }

    /** Until early 2023 a switch; since then 1 for "no" and a greater number for each way of collecting. */
    private static boolean collectsEmail(JsonNode options) {
        return FormDataReader.isOne(options.path(COLLECTED_UNTIL_2023))
                || options.path(COLLECTED).asInt(NOT_COLLECTED) > NOT_COLLECTED;
    }

    private static final class Count {
        private int total;
        private int personal;
        private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);

        void add(Set<DataKind> kinds) {
            total++;
            personal += kinds.isEmpty() ? 0 : 1;
            kinds.forEach(kind -> byKind.merge(kind, 1, Integer::sum));
        }

        QuestionTally tally() {
            return new QuestionTally(total, personal, byKind);
        }
    }
}
