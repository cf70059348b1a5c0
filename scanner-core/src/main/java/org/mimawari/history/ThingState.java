package org.mimawari.history;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.Observed;
import org.mimawari.site.Subject;

/**
 * How a thing of an outside service stands towards strangers: the parts of its fact that are observed and have a word for what
 * was seen (an enumeration, yes or no). Titles, counts and the places that lead there are no part of it.
 *
 * @param seen the word of each part that was ever seen, by the part's name
 */
record ThingState(Map<String, String> seen) {
    static final ThingState UNSEEN = new ThingState(Map.of());

    ThingState {
        seen = Map.copyOf(seen);
    }

    static ThingState of(Subject fact) {
        Map<String, String> seen = new TreeMap<>();
        for (RecordComponent part : fact.getClass().getRecordComponents()) {
            if (value(fact, part) instanceof Observed.Seen<?> observed) {
                word(observed.value(), part.getName(), seen);
            }
        }
        return new ThingState(seen);
    }

    private static @Nullable Object value(Subject fact, RecordComponent part) {
        try {
            return part.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact cannot be read: " + part, e);
        }
    }

    private static void word(Object value, String part, Map<String, String> seen) {
        if (value instanceof Enum<?> word) {
            seen.put(part, word.name());
        } else if (value instanceof Boolean word) {
            seen.put(part, word.toString());
        }
    }

    boolean isUnseen() {
        return seen.isEmpty();
    }

    /** Whether a part that was seen both times has another word now. */
    boolean differsFrom(ThingState before) {
        return seen.entrySet().stream()
                .anyMatch(part -> !part.getValue().equals(before.seen.getOrDefault(part.getKey(), part.getValue())));
    }

    /** This, and for what could not be seen now what was seen before. */
    ThingState over(ThingState before) {
        Map<String, String> all = new TreeMap<>(before.seen);
        all.putAll(seen);
        return new ThingState(all);
    }

    String text() {
        return new TreeMap<>(seen)
                .entrySet().stream()
                        .map(part -> part.getKey() + '=' + part.getValue())
                        .collect(Collectors.joining(" "));
    }

    static ThingState read(String text) {
        return new ThingState(Arrays.stream(text.split(" "))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1])));
    }
}
