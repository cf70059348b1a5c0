package org.mimawari.site;

import java.util.Optional;
import org.mimawari.term.Cause;

/** Something that was looked for: seen, or not seen and why. What could not be seen is never taken for a pass. */
public sealed interface Observed<T> {

    /** It was seen. */
    record Seen<T>(T value) implements Observed<T> {}

    /** It could not be seen. */
    record Unseen<T>(Cause cause) implements Observed<T> {}

    static <T> Observed<T> seen(T value) {
        return new Seen<>(value);
    }

    static <T> Observed<T> unseen(Cause cause) {
        return new Unseen<>(cause);
    }

    default Optional<T> known() {
        return this instanceof Seen<T> seen ? Optional.of(seen.value()) : Optional.empty();
    }

    default boolean is(T expected) {
        return this instanceof Seen<T> seen && seen.value().equals(expected);
    }
}
