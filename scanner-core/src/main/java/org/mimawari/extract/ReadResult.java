package org.mimawari.extract;

import org.mimawari.term.Cause;

/**
 * What a reader made of some bytes: what it read, or why it could not. Every reader of this package answers so and throws on no bytes,
 * however damaged or hostile.
 *
 * @param <T> a {@link org.mimawari.content.Reading} for pages, pictures and documents, a {@link Sitemap} for sitemaps
 */
public sealed interface ReadResult<T> {

    record Read<T>(T value) implements ReadResult<T> {}

    /**
     * @param cause UNREADABLE (damaged, or not what it should be), LOCKED (a password), TOO_LARGE (over a limit of size, pixels or time)
     */
    record Failed<T>(Cause cause) implements ReadResult<T> {}
}
