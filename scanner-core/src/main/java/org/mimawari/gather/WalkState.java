package org.mimawari.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.gather.trap.SeenBits;
import org.mimawari.site.Coverage;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Missed;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;

/** What a walk has seen so far. Thread-safe. */
final class WalkState {
    /** Numbers for the progress line and the coverage. */
    record Tally(int pages, int documents, int images, int unseen) {}

    private final Map<PublicUrl, Visited> facts = new LinkedHashMap<>();
    private final Map<PublicUrl, Cause> missed = new LinkedHashMap<>();
    private final Map<Skip, Integer> skipped = new EnumMap<>(Skip.class);
    private final SeenBits skippedSeen = new SeenBits();
    private int unlisted;
    private int pages;
    private int documents;
    private int images;

    synchronized void add(Visited fact) {
        if (facts.put(fact.url(), fact) != null) {
            return;
        }
        if (fact instanceof Page) {
            pages++;
        } else if (fact instanceof Document document && document.kind() == DocumentKind.IMAGE) {
            images++;
        } else if (fact instanceof Document) {
            documents++;
        }
    }

    /** Whether it was not known before. */
    synchronized boolean miss(PublicUrl url, Cause cause) {
        return missed.putIfAbsent(url, cause) == null;
    }

    /**
     * Notes an address that is left alone on purpose. Whether it was not known before. Of a series without an end those that were not noted as
     * missed before are missed too, but only counted.
     */
    synchronized boolean skip(PublicUrl url, Skip why) {
        boolean isNew = skippedSeen.add(url.address());
        if (isNew) {
            skipped.merge(why, 1, Integer::sum);
            unlisted += why == Skip.ENDLESS && !missed.containsKey(url) ? 1 : 0;
        }
        return isNew;
    }

    synchronized int missed(Cause cause) {
        return Collections.frequency(missed.values(), cause);
    }

    synchronized Tally tally() {
        return new Tally(pages, documents, images, missed.size());
    }

    synchronized boolean isPage(PublicUrl url) {
        return facts.get(url) instanceof Page;
    }

    /** All facts, with what leads to them. */
    synchronized List<Visited> facts(Frontier frontier) {
        List<Visited> all = new ArrayList<>(facts.size());
        Set<String> answering = hostsThatAnswered();
        for (Visited fact : facts.values()) {
            Visited sure = isHostInDoubt(fact, answering)
                    ? new LinkTarget(fact.url(), List.of(), Observed.unseen(Cause.UNREACHABLE))
                    : fact;
            all.add(sure.withRoutes(frontier.routes(fact.url())));
        }
        return all;
    }

    /** A name server that fails for a moment is no missing host. */
    private static boolean isHostInDoubt(Visited fact, Set<String> answering) {
        return fact instanceof LinkTarget target
                && target.answer().is(LinkAnswer.NO_SUCH_HOST)
                && answering.contains(target.url().host());
    }

    private Set<String> hostsThatAnswered() {
        return facts.values().stream()
                .filter(fact -> !(fact instanceof LinkTarget))
                .map(fact -> fact.url().host())
                .collect(Collectors.toSet());
    }

    synchronized Coverage coverage(Frontier frontier, boolean startAnswered, boolean ranToItsEnd) {
        Map<Cause, Integer> unseen = new EnumMap<>(Cause.class);
        missed.values().forEach(cause -> unseen.merge(cause, 1, Integer::sum));
        Map<Skip, Integer> left = new EnumMap<>(Skip.class);
        left.putAll(skipped);
        int outOfTime = ranToItsEnd ? 0 : frontier.waiting();
        count(left, Skip.OVER_LIMIT, frontier.overBudget());
        count(left, Skip.OUT_OF_TIME, outOfTime);
        int leftOver = frontier.overBudget() + outOfTime;
        count(unseen, Cause.NOT_ATTEMPTED, leftOver + unlisted);
        List<Missed> listed = missed.entrySet().stream()
                .limit(Coverage.LISTED)
                .map(entry -> new Missed(entry.getKey(), entry.getValue(), frontier.routes(entry.getKey())))
                .toList();
        boolean finished = ranToItsEnd && leftOver == 0;
        return new Coverage(pages, documents, images, 0, unseen, listed, left, 0, startAnswered, finished);
    }

    private static <K> void count(Map<K, Integer> counts, K key, int more) {
        if (more > 0) {
            counts.merge(key, more, Integer::sum);
        }
    }
}
