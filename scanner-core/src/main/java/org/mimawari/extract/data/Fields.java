package org.mimawari.extract.data;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of one record, by heading, in their order: at most {@value #MOST}, of {@value #LONGEST} characters unless stated otherwise. Used by one thread. */
final class Fields {
    static final int MOST = 500;
    /** As long as a cell of a spreadsheet can be: descriptions are longer than most fields. */
    static final int LONGEST = 32_767;

    private static final Set<String> SORTS =
            Set.of("type", "label", "kind", "rel", "primary", "lang", "use", "種別", "区分");

    private final Map<String, String> byHeading = new LinkedHashMap<>();
    private final int longest;
    private long characters;
    private boolean cut;

    Fields() {
        this(LONGEST);
    }

    /** @param longest characters of a field */
    Fields(int longest) {
        this.longest = longest;
    }

    /** What is said again below the same heading stands in columns of their own. */
    void add(String heading, String text) {
        String free = heading;
        for (int n = 2; byHeading.containsKey(free) && n <= MOST; n++) {
            free = heading + ' ' + n;
        }
        put(free, text);
    }

    /** What is said again below the same heading goes on in its cell. */
    void join(String heading, String text) {
        String before = byHeading.get(heading);
        put(heading, before == null ? text : before + ' ' + text);
    }

    private void put(String heading, String text) {
        if (text.isBlank()) {
            return;
        }
        if (byHeading.size() == MOST) {
            cut = true;
            return;
        }
        String kept = text.length() > longest ? text.substring(0, longest) : text;
        cut |= text.length() > longest;
        String before = byHeading.put(heading, kept);
        characters += kept.length() - (before == null ? -heading.length() : before.length());
    }

    /** @param owner of what the fields are, for headings that say nothing without it */
    void addAll(String owner, Fields others) {
        others.byHeading.forEach((heading, text) -> add(Headings.within(owner, heading), text));
        cut |= others.cut;
    }

    boolean isEmpty() {
        return byHeading.isEmpty();
    }

    /** Whether something of them was left out. */
    boolean isCut() {
        return cut;
    }

    long characters() {
        return characters;
    }

    Set<String> headings() {
        return byHeading.keySet();
    }

    String get(String heading) {
        return byHeading.getOrDefault(heading, "");
    }

    Map<String, String> all() {
        return byHeading;
    }

    /** The one value beside what only says of which sort it is: {"type": "home", "number": "..."}; empty if there is no such. */
    Optional<String> onlyValue() {
        List<String> others =
                byHeading.keySet().stream().filter(key -> !SORTS.contains(key)).toList();
        return others.size() == 1 && byHeading.size() > 1 ? Optional.of(get(others.get(0))) : Optional.empty();
    }

    /** Whether at least half of them have one of these headings. */
    boolean isLike(Collection<String> headings) {
        int shared = 0;
        for (String heading : byHeading.keySet()) {
            shared += headings.contains(heading) ? 1 : 0;
        }
        return shared > 0 && shared * 2 >= byHeading.size();
    }

    @Override
    public String toString() {
        return "Fields[" + byHeading.size() + "]";
    }
}
