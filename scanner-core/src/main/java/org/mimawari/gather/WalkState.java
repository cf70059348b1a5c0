package org.mimawari.gather;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Reading;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.gather.trap.EndlessSeries;
import org.mimawari.site.Coverage;
import org.mimawari.site.Missed;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;
import org.mimawari.term.Spared;

/** What a walk has seen so far, in numbers. Thread-safe. */
final class WalkState {
    /** Numbers for the progress line and the coverage. */
    record Tally(int pages, int documents, int images, int unseen) {}

    private static final int FEW_LINKS = 2;
    private static final int SAID = 4;

    private final KnownAddresses known;
    private final Map<VisitedKind, Integer> visited = new EnumMap<>(VisitedKind.class);
    private final Map<Cause, Integer> unseen = new EnumMap<>(Cause.class);
    private final Map<Skip, Integer> skipped = new EnumMap<>(Skip.class);
    private final List<Missed> listed = new ArrayList<>();
    private long words;
    private boolean isAnyRead;
    private boolean differs;
    private boolean isExcuse;
    private int shown;
    private int unchanged;
    private long spared;

    WalkState(KnownAddresses known) {
        this.known = known;
    }

    /** Takes an address as done with. Whether it was not so before. */
    synchronized boolean finish(PublicUrl url, @Nullable Visited fact) {
        return finish(known.id(url), VisitedKind.of(fact));
    }

    synchronized boolean finish(int id, VisitedKind kind) {
        if (!known.mark(id, Mark.FINISHED)) {
            return false;
        }
        visited.merge(kind, 1, Integer::sum);
        return true;
    }

    /** Takes in what a page says. */
    synchronized void says(PublicUrl page, Reading reading) {
        says(reading.absence() != 0 && page.path().equals(EndlessSeries.LIST), reading.signature());
    }

    /** @param excuse whether it was given for the list of the site's pages, and says that there is nothing, or nothing for now */
    synchronized void says(boolean excuse, long signature) {
        words = isAnyRead ? words : signature;
        isAnyRead = true;
        differs |= signature == 0 || signature != words;
        isExcuse |= excuse;
    }

    /** Whether nothing was seen but one page, which was also given for the sitemap that there is none of, and says that nothing is there, or nothing for now. */
    synchronized boolean isOnePageForAll() {
        Tally tally = tally();
        return isExcuse && !differs && tally.documents() + tally.images() == 0;
    }

    /** Whether pages lead on by links of their own, to more than one that waits for its content does. */
    synchronized boolean leadsOn() {
        int linked = 0;
        for (int id = 0; id < known.size() && linked <= FEW_LINKS; id++) {
            linked += known.has(id, Mark.FINISHED) && known.isReached(id, Reach.LINKED) ? 1 : 0;
        }
        return linked > FEW_LINKS;
    }

    /** Takes a page as read as a browser shows it. One that is read again after a break was counted before it. */
    synchronized void show(PublicUrl url) {
        if (!known.has(known.find(url), Mark.AGAIN)) {
            show();
        }
    }

    synchronized void show() {
        shown++;
    }

    /** Takes something as unchanged since an earlier run. */
    synchronized void unchanged(int size) {
        unchanged++;
        spared += size;
    }

    /** What was taken as unchanged is asked for after all. */
    synchronized void notSpared(int size) {
        unchanged--;
        spared -= size;
    }

    synchronized Spared spared() {
        return new Spared(unchanged, spared);
    }

    /** Whether it was not known before. */
    synchronized boolean miss(PublicUrl url, Cause cause) {
        boolean isNew = miss(known.id(url), cause);
        if (isNew && listed.size() < Coverage.LISTED) {
            listed.add(new Missed(url, cause, List.of()));
        }
        return isNew;
    }

    synchronized boolean miss(int id, Cause cause) {
        if (!known.mark(id, Mark.MISSED)) {
            return false;
        }
        unseen.merge(cause, 1, Integer::sum);
        return true;
    }

    /** Notes an address that is left alone on purpose. Whether it was not known before. */
    synchronized boolean skip(PublicUrl url, Skip why) {
        return skip(known.id(url), why);
    }

    /** Those of a series without an end that were not noted as missed before are missed too, but only counted. */
    synchronized boolean skip(int id, Skip why) {
        if (!known.mark(id, Mark.SKIPPED)) {
            return false;
        }
        if (why == Skip.ENDLESS && !known.has(id, Mark.MISSED)) {
            unseen.merge(Cause.NOT_ATTEMPTED, 1, Integer::sum);
        }
        skipped.merge(why, 1, Integer::sum);
        return true;
    }

    /** What is known of an earlier part before {@link Resumption#done}: what could not be seen is not among it. */
    synchronized void save(StateWriter out) throws IOException {
        out.number(shown);
        save(visited, VisitedKind.values(), out);
        save(skipped, Skip.values(), out);
        out.words(new long[] {words, isAnyRead ? 1 : 0, differs ? 1 : 0, isExcuse ? 1 : 0}, SAID);
    }

    private static <K extends Enum<K>> void save(Map<K, Integer> counts, K[] keys, StateWriter out) throws IOException {
        out.ints(
                Arrays.stream(keys).mapToInt(key -> counts.getOrDefault(key, 0)).toArray(), keys.length);
    }

    synchronized void load(StateReader in) throws IOException {
        shown = in.small();
        load(visited, VisitedKind.values(), in.ints(0));
        load(skipped, Skip.values(), in.ints(0));
        long[] said = in.words(0);
        words = said[0];
        isAnyRead = said[1] != 0;
        differs = said[2] != 0;
        isExcuse = said[3] != 0;
    }

    private static <K extends Enum<K>> void load(Map<K, Integer> counts, K[] keys, int... found) {
        for (int i = 0; i < keys.length; i++) {
            if (found[i] > 0) {
                counts.put(keys[i], found[i]);
            }
        }
    }

    synchronized int missed(Cause cause) {
        return unseen.getOrDefault(cause, 0);
    }

    synchronized Tally tally() {
        int missed = 0;
        for (int some : unseen.values()) {
            missed += some;
        }
        return new Tally(seen(VisitedKind.PAGE), seen(VisitedKind.DOCUMENT), seen(VisitedKind.PICTURE), missed);
    }

    private int seen(VisitedKind kind) {
        return visited.getOrDefault(kind, 0);
    }

    synchronized Coverage coverage(Frontier frontier, boolean startAnswered, boolean ranToItsEnd) {
        Map<Cause, Integer> all = new EnumMap<>(Cause.class);
        all.putAll(unseen);
        int outOfTime = ranToItsEnd ? 0 : frontier.waiting();
        int leftOver = frontier.overBudget() + outOfTime;
        if (leftOver > 0) {
            all.merge(Cause.NOT_ATTEMPTED, leftOver, Integer::sum);
        }
        Map<Skip, Integer> left = new EnumMap<>(Skip.class);
        left.putAll(skipped);
        addTo(left, Skip.OVER_LIMIT, frontier.overBudget());
        addTo(left, Skip.OUT_OF_TIME, ranToItsEnd ? 0 : frontier.waiting());
        Tally tally = tally();
        boolean finished = ranToItsEnd && leftOver == 0;
        return new Coverage(
                tally.pages(), tally.documents(), tally.images(), 0, all, listed, left, shown, startAnswered, finished);
    }

    private static void addTo(Map<Skip, Integer> left, Skip why, int n) {
        if (n > 0) {
            left.merge(why, n, Integer::sum);
        }
    }
}
