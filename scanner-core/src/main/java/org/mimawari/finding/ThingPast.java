package org.mimawari.finding;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs and this one know of a thing of an outside service.
 *
 * @param firstSeen when a run met it first
 * @param lookedAt when it was last asked, with whatever result
 * @param change the last change that was seen; null if none was
 */
public record ThingPast(
        Instant firstSeen, Instant lookedAt, @Nullable Change change) {

    /**
     * The thing answered strangers in another way than the time before. Titles and the places that lead there do not count, and
     * that something could not be seen is no change.
     *
     * @param seenAt when a run saw it
     * @param before how it stood before: the parts of the fact ({@code access}, {@code responses}, ...) that were ever seen, each
     *     with its word ({@code OPEN}, {@code PRIVATE}, {@code true}, ...)
     * @param after how it has stood since
     */
    public record Change(Instant seenAt, Map<String, String> before, Map<String, String> after) {
        public Change {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }
}
