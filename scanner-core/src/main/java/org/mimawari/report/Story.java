package org.mimawari.report;

import java.util.List;
import java.util.Optional;
import org.mimawari.finding.Finding;
import org.mimawari.finding.TrackedFinding;

/**
 * A finding told in one language: all that a format needs to say about it.
 *
 * @param heading the short name of the problem
 * @param thing the title of the exposed thing in quotes, or a general word
 * @param sentence what was found
 * @param why why it matters; may be empty
 * @param stake what kinds of personal data it is about, with numbers; empty when there are none
 * @param seen what the scanner saw, a sentence each
 * @param parts where in a document, and how many people each place tells of; those with most of them first
 * @param newer the version that took its place, and where that is offered
 * @param since since when, a sentence each
 * @param duty what the law may ask, if the finding exposes people for sure
 * @param steps what to do, in order
 * @param ways the places that lead there, nearest first
 */
record Story(
        TrackedFinding tracked,
        String heading,
        String thing,
        String sentence,
        String why,
        String stake,
        List<String> seen,
        List<String> parts,
        List<String> newer,
        List<String> since,
        Optional<DutyStory> duty,
        List<String> steps,
        Optional<String> note,
        List<Way> ways) {
    Story {
        seen = List.copyOf(seen);
        parts = List.copyOf(parts);
        newer = List.copyOf(newer);
        since = List.copyOf(since);
        steps = List.copyOf(steps);
        ways = List.copyOf(ways);
    }

    Finding finding() {
        return tracked.finding();
    }

    /** What the law may ask, a sentence each; empty if it asks nothing of this. */
    List<String> dutyLines() {
        return duty.map(DutyStory::lines).orElse(List.of());
    }

    /** Whether somebody must decide now whether it is to be reported. */
    boolean isPressing() {
        return duty.filter(story -> story.duty().isPressing()).isPresent();
    }

    /** The exposed thing's address, safe to print. */
    String address() {
        return finding().target().shown();
    }
}
