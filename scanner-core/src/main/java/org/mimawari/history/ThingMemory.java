package org.mimawari.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mimawari.finding.ThingPast;
import org.mimawari.site.Subject;

/**
 * What the looks at one thing have shown so far. Pure.
 *
 * @param target digest of the address that the thing turned out to have: a short address turns out to be a form
 * @param fact the last fact in which something was seen, as the store keeps it
 * @param lookedAt of the last look, with whatever result
 * @param changedAt of the look that saw it stand in another way than before; null if none did
 * @param state how it stands, as far as it was ever seen
 * @param before how it stood before {@code changedAt}
 */
record ThingMemory(
        String target,
        String fact,
        Instant firstSeen,
        Instant lookedAt,
        @Nullable Instant changedAt,
        ThingState state,
        ThingState before) {

    static ThingMemory first(Instant at, Subject fact) {
        return new ThingMemory(
                Looked.digest(fact.url()), ThingJson.fact(fact), at, at, null, ThingState.of(fact), ThingState.UNSEEN);
    }

    /** After one more look. What could not be seen changes nothing but when it was tried. */
    ThingMemory after(Instant at, Subject answer) {
        ThingState now = ThingState.of(answer);
        if (now.isUnseen()) {
            return new ThingMemory(target, fact, firstSeen, at, changedAt, state, before);
        }
        String turnedOut = Looked.digest(answer.url());
        if (!turnedOut.equals(target)) {
            // Another thing lies there now; or, if none was ever seen, it is known only now what lies there.
            Instant first = state.isUnseen() ? firstSeen : at;
            return new ThingMemory(turnedOut, ThingJson.fact(answer), first, at, null, now, ThingState.UNSEEN);
        }
        boolean changed = now.differsFrom(state);
        return new ThingMemory(
                target,
                ThingJson.fact(answer),
                firstSeen,
                at,
                changed ? at : changedAt,
                now.over(state),
                changed ? state : before);
    }

    ThingPast past() {
        return new ThingPast(
                firstSeen,
                lookedAt,
                changedAt == null ? null : new ThingPast.Change(changedAt, before.seen(), state.seen()));
    }
}
