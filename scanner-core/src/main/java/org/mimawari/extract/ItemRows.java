package org.mimawari.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ItemWords.Word;

/**
 * Makes rows of items: a column for each name that they call something by, and one each for the first {@value #MOST_PLAIN} things without a name. What stands alone, and the same in nearly all items, is the name of what comes next. A name that comes
 * again begins a new row. Linear. Used by one thread.
 */
final class ItemRows {
    private static final int MOST_PLAIN = 6;
    private static final int MOST_LABELS = 30;
    private static final int LONGEST_LABEL = 15;
    private static final double NEARLY_ALL = 0.8;

    private final Set<String> labels = new LinkedHashSet<>();
    private final List<Record> records = new ArrayList<>();
    private int plainColumns;

    /** One row: what has a name, and what has none. */
    private static final class Record {
        private final Map<String, String> named = new LinkedHashMap<>();
        private final List<String> plain = new ArrayList<>();

        boolean isEmpty() {
            return named.isEmpty() && plain.isEmpty();
        }
    }

    /** @param pairs whether the items are names with their values, as a list of definitions has them */
    ItemRows(List<PageItem> items, boolean pairs) {
        Set<String> names = names(items, pairs);
        List<List<Word>> all = new ArrayList<>();
        items.forEach(item -> all.add(labelled(item.words(), names)));
        Map<String, Integer> met = new HashMap<>();
        all.forEach(words -> words.forEach(word -> met.merge(word.label(), 1, Integer::sum)));
        if (areFields(all) && met.values().stream().anyMatch(times -> times > 1)) {
            List<Word> together = new ArrayList<>();
            all.forEach(together::addAll);
            record(together);
        } else {
            all.forEach(words -> record(withoutLone(words, met)));
        }
    }

    /** What only one item has by a name may be no name: "青山 花子：090-…". It stands for itself. */
    private static List<Word> withoutLone(List<Word> words, Map<String, Integer> met) {
        List<Word> all = new ArrayList<>();
        for (Word word : words) {
            if (word.isLabelled() && met.getOrDefault(word.label(), 0) < 2) {
                all.add(new Word("", word.label()));
                all.add(new Word("", word.value()));
            } else {
                all.add(word);
            }
        }
        return all;
    }

    /** What stands alone and is the name of what comes next. */
    private static Set<String> names(List<PageItem> items, boolean pairs) {
        Map<String, Integer> met = new HashMap<>();
        for (PageItem item : items) {
            Set<String> here = new HashSet<>();
            for (Word word : item.words()) {
                if (!word.isLabelled() && word.value().length() <= LONGEST_LABEL && here.add(word.value())) {
                    met.merge(word.value(), 1, Integer::sum);
                }
                if (pairs) {
                    break; // the first is the name
                }
            }
        }
        double least = pairs ? 2 : Math.max(2, items.size() * NEARLY_ALL);
        met.values().removeIf(times -> times < least);
        met.keySet().removeIf(text -> text.chars().anyMatch(c -> c == '@' || c >= '0' && c <= '9'));
        return met.keySet();
    }

    /** With names put before what they are the names of. */
    private static List<Word> labelled(List<Word> words, Set<String> names) {
        List<Word> all = new ArrayList<>();
        String pending = "";
        for (Word word : words) {
            if (word.isLabelled() && !word.value().isEmpty()) {
                all.add(word);
                pending = "";
            } else if (word.isLabelled()) {
                pending = word.label();
            } else if (names.contains(word.value())) {
                pending = word.value();
            } else {
                all.add(new Word(pending, word.value()));
                pending = "";
            }
        }
        return all;
    }

    /** Whether the items are the fields of records rather than records: each has a name of its own. */
    private static boolean areFields(List<List<Word>> items) {
        Set<String> labels = new HashSet<>();
        int named = 0;
        int holding = 0;
        for (List<Word> words : items) {
            long here = words.stream().filter(Word::isLabelled).count();
            named += here > 0 ? 1 : 0;
            if (here > 1 || words.size() > 2) {
                return false;
            }
            holding += words.isEmpty() ? 0 : 1;
            words.forEach(word -> labels.add(word.label()));
        }
        labels.remove("");
        return labels.size() >= 2 && named >= holding * NEARLY_ALL;
    }

    private void record(List<Word> words) {
        Record record = new Record();
        for (Word word : words) {
            if (word.isLabelled() && record.named.containsKey(word.label())) {
                keep(record);
                record = new Record();
            }
            if (!word.isLabelled()) {
                record.plain.add(word.value());
            } else if (labels.size() < MOST_LABELS || labels.contains(word.label())) {
                labels.add(word.label());
                record.named.put(word.label(), word.value());
            }
        }
        keep(record);
    }

    private void keep(Record record) {
        if (!record.isEmpty()) {
            records.add(record);
            plainColumns = Math.min(MOST_PLAIN, Math.max(plainColumns, record.plain.size()));
        }
    }

    boolean areLabelled() {
        return !labels.isEmpty();
    }

    /** The names of the columns, if something has a name, and the rows below them. */
    List<List<SiteText>> rows() {
        List<List<SiteText>> rows = new ArrayList<>();
        if (areLabelled()) {
            List<SiteText> head = new ArrayList<>();
            for (int i = 0; i < plainColumns; i++) {
                head.add(SiteText.NONE);
            }
            labels.forEach(label -> head.add(new SiteText(label)));
            rows.add(head);
        }
        records.forEach(record -> rows.add(row(record)));
        return rows;
    }

    private List<SiteText> row(Record record) {
        List<SiteText> cells = new ArrayList<>();
        for (int i = 0; i < plainColumns; i++) {
            cells.add(i < record.plain.size() ? new SiteText(record.plain.get(i)) : SiteText.NONE);
        }
        labels.forEach(label -> cells.add(new SiteText(record.named.getOrDefault(label, ""))));
        return cells;
    }
}
