package org.mimawari.history;

import org.jspecify.annotations.Nullable;
import org.mimawari.site.Visited;
import org.mimawari.term.Label;
import org.mimawari.term.Validators;

/**
 * What a visit gave besides its links: enough to do without reading the same bytes again.
 *
 * @param form what it turned out to be, 0 to 127: whoever keeps it says what that means
 * @param validators by which the server tells whether it has changed
 * @param content stands for its bytes: no proof against an attacker, who could as well send false validators
 * @param size number of its bytes
 * @param title of the page, made safe
 * @param signature as {@code Reading} has it
 * @param absence as {@code Reading} has it
 * @param fact without the places that lead there; null if there is none
 */
public record VisitMatter(
        int form,
        Validators validators,
        long content,
        int size,
        Label title,
        long signature,
        long absence,
        @Nullable Visited fact) {

    /** The same, given with other validators. */
    VisitMatter with(Validators other) {
        return new VisitMatter(form, other, content, size, title, signature, absence, fact);
    }
}
