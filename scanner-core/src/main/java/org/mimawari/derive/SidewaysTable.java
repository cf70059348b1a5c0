package org.mimawari.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns a table whose headings stand beside the cells into one whose headings stand above them: one person a column, or one block of lines a person. Fewer than {@value #FEWEST} are a form that somebody filled in, or an example
 * of how to do so, and no list. Keeps one block. Used by one thread.
 */
final class SidewaysTable {
    private static final int FEWEST = 3;
    /** As many as a sheet has. */
    private static final int MOST = 16_384;

    private static final int MOST_HEADINGS = 1_000;

    private final int headings;
    private final Consumer<List<String>> upright;
    private final List<String> head = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<Integer, List<String>> block = new TreeMap<>();
    private final List<List<String>> first = new ArrayList<>();
    private final Set<String> filledIn = new HashSet<>();
    private int records;

    /**
     * @param headings number of the column in which they stand
     * @param upright takes the headings, then each record
     */
    SidewaysTable(int headings, Consumer<List<String>> upright) {
        this.headings = headings;
        this.upright = upright;
    }

    void row(List<String> cells) {
        String heading = headings < cells.size() ? cells.get(headings).strip() : "";
        if (heading.isEmpty()) {
            return;
        }
        if (filledIn.contains(heading)) {
            endOfBlock();
        }
        filledIn.add(heading);
        Integer place = place(heading);
        for (int i = headings + 1; place != null && i < Math.min(cells.size(), MOST); i++) {
            if (!cells.get(i).isBlank()) {
                List<String> record = block.computeIfAbsent(i, none -> new ArrayList<>());
                while (record.size() <= place) {
                    record.add("");
                }
                record.set(place, cells.get(i));
            }
        }
    }

    /** Null for a heading that the first block does not have. */
    private @Nullable Integer place(String heading) {
        if (records == 0 && places.size() < MOST_HEADINGS && !places.containsKey(heading)) {
            places.put(heading, head.size());
            head.add(heading);
        }
        return places.get(heading);
    }

    /** Also to be called at the end. */
    void endOfBlock() {
        block.values().forEach(this::record);
        block.clear();
        filledIn.clear();
    }

    private void record(List<String> cells) {
        records++;
        if (records < FEWEST) {
            first.add(cells);
            return;
        }
        if (records == FEWEST) {
            upright.accept(head);
            first.forEach(upright);
            first.clear();
        }
        upright.accept(cells);
    }
}
