package org.mimawari.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.history.KnownThing;
import org.mimawari.site.Coverage;
import org.mimawari.site.Document;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Missed;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** What a run found that looked at a part of a site. */
record PartGathered(Gathered gathered, PartOfSite part, Ends ends, WaysOfBefore before) {

    /**
     * Where there was no fact to be had.
     *
     * @param empty addresses that were asked and at which there is nothing to judge
     * @param moved those of them that lead to another address
     * @param things digests of the addresses of all things of services that it met
     */
    record Ends(Set<PublicUrl> empty, Set<PublicUrl> moved, Set<String> things) {
        Ends {
            empty = Set.copyOf(empty);
            moved = Set.copyOf(moved);
            things = Set.copyOf(things);
        }
    }

    /** With what follows from it and the rest of the site together. */
    PartGathered with(List<? extends Subject> derived) {
        Snapshot facts = gathered.snapshot();
        List<Subject> all = new ArrayList<>(facts.subjects());
        all.addAll(derived);
        Snapshot more = new Snapshot(facts.id(), facts.at(), facts.coverage(), all);
        return new PartGathered(
                new Gathered(more, gathered.met(), gathered.failed(), gathered.notSeen(), gathered.spared()),
                part,
                ends,
                before);
    }

    List<Subject> subjects() {
        return gathered.snapshot().subjects();
    }

    /** With the addresses that were named, that no run knows, and at which there is nothing: who named them meant something. */
    Coverage coverage() {
        Set<PublicUrl> gone = gone();
        List<Missed> wrong = part.named().stream()
                .filter(url -> gone.contains(url) && !ends.moved().contains(url) && !part.isMet(url))
                .map(url -> new Missed(url, Cause.UNREACHABLE, List.of()))
                .toList();
        return gathered.snapshot().coverage().plusMissed(wrong);
    }

    /** Pages and files. */
    static Set<PublicUrl> places(List<? extends Subject> subjects) {
        return subjects.stream()
                .filter(one -> one instanceof Page || one instanceof Document)
                .map(Subject::url)
                .collect(Collectors.toSet());
    }

    /** The pages and files that were read to their end, or are gone, so that all that they lead to is known. */
    Set<PublicUrl> readWhole() {
        Coverage coverage = gathered.snapshot().coverage();
        if (coverage.unseenTotal() > coverage.missed().size()) {
            return Set.of(); // what could not be seen is not all named
        }
        Set<PublicUrl> read = subjects().stream()
                .filter(one -> one instanceof Page || one instanceof Document)
                .filter(PartGathered::isWhole)
                .map(Subject::url)
                .collect(Collectors.toCollection(HashSet::new));
        read.addAll(gone());
        read.removeAll(ends.moved());
        coverage.missed().forEach(missed -> read.remove(missed.url()));
        return read;
    }

    /** All that was asked, with whatever result. */
    Set<PublicUrl> asked() {
        Set<PublicUrl> asked = new HashSet<>(part.named());
        asked.addAll(ends.empty());
        subjects().forEach(one -> asked.add(one.url()));
        gathered.met().forEach(one -> asked.add(one.address()));
        asked.addAll(gathered.failed());
        gathered.snapshot().coverage().missed().forEach(missed -> asked.add(missed.url()));
        return asked;
    }

    /** Where nothing is any more. */
    Set<PublicUrl> gone() {
        Set<PublicUrl> gone = new HashSet<>(ends.empty());
        subjects().stream()
                .filter(one -> one instanceof LinkTarget && isWhole(one))
                .map(Subject::url)
                .forEach(gone::add);
        return gone;
    }

    /** Things that no place leads to any more. */
    List<KnownThing> unlinked() {
        return before.unlinked(ends.things(), readWhole());
    }

    /** Whether all of it could be judged. */
    boolean isJudged(Subject subject) {
        return subject instanceof Visited ? isWhole(subject) : askedWhole(subject);
    }

    private boolean askedWhole(Subject thing) {
        return !before.hides(gathered.failed(), thing.url())
                && gathered.met().stream()
                        .filter(one -> one.fact().url().equals(thing.url()))
                        .allMatch(one -> before.isWhole(one.address()));
    }

    static boolean isWhole(Subject subject) {
        if (subject instanceof Document document) {
            return document.unreadPages() == 0 && document.pages() instanceof Observed.Seen;
        }
        if (subject instanceof Page page) {
            return page.whole();
        }
        return !(subject instanceof LinkTarget target) || target.answer() instanceof Observed.Seen;
    }
}
