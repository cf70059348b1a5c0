package org.mimawari.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.gather.Memory.Form;
import org.mimawari.history.KeptVisit;
import org.mimawari.history.VisitMatter;
import org.mimawari.history.VisitMemory;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files that earlier runs read and to which nothing leads any more. Not those to which something may lead that could not be read this time, and not those that were met at another address: with the same bytes, or with the same path on another
 * server or behind another query. Where more than {@value #FEW} and more than {@value #PART} of a hundred are such, the way to them was rather not seen than taken away: none is named. Besides them those of which a finding stands: whether they are
 * still there must be looked at, or they would seem to be mended. Thread-safe.
 */
final class LeftFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LeftFiles.class);
    private static final int PART = 20;
    private static final int FEW = 3;
    private static final int HUNDRED = 100;

    private final VisitMemory visits;
    private final Predicate<PublicUrl> inScope;
    private final List<PublicUrl> standing;
    private final Part part;
    private final BitSet met = new BitSet();
    private final BitSet reached = new BitSet();
    private final Set<Long> contents = new HashSet<>();
    private final Set<String> paths = new HashSet<>();
    private boolean sure;

    /**
     * What this process does of a run.
     *
     * @param whole whether it is all of it: of one that goes on after a break it does not know what the first part met
     */
    record Part(ScanId scan, boolean whole) {
        /** Of what is no walk. */
        static final Part NONE = new Part(new ScanId(""), false);
    }

    /**
     * @param inScope addresses that the run may ask
     * @param standing things of the site of which a finding stands
     * @param part of which run this is
     */
    LeftFiles(VisitMemory visits, Predicate<PublicUrl> inScope, List<PublicUrl> standing, Part part) {
        this.visits = visits;
        this.inScope = inScope;
        this.standing = List.copyOf(standing);
        this.part = part;
    }

    /** An address was visited in this run, and this is what it gave. */
    synchronized void met(PublicUrl url, Form form, long content) {
        note(visits.number(url));
        if (form == Form.FILE) {
            contents.add(content);
            paths.add(path(url));
        }
    }

    private static String path(PublicUrl url) {
        return url.path().toLowerCase(Locale.ROOT);
    }

    /** An address was visited, and what it gave is not kept. Where it led before it may lead still. */
    synchronized void leavesOut(PublicUrl url) {
        int number = visits.number(url);
        reach(number, new ArrayDeque<>());
        note(number);
    }

    private void note(int number) {
        if (number >= 0) {
            met.set(number);
        }
    }

    /** @param known what this run has met */
    synchronized List<PublicUrl> of(KnownAddresses known) {
        List<PublicUrl> all = new ArrayList<>();
        standing.stream()
                .filter(url -> inScope.test(url) && known.find(url) == KnownAddresses.UNKNOWN)
                .forEach(all::add);
        sure = part.whole() && mayTell(known);
        if (sure) {
            left(known).stream().filter(url -> !all.contains(url)).forEach(all::add);
        }
        return all;
    }

    /** At the end of the run: what several did not meet is forgotten, later where something may lead there that could not be read. */
    synchronized void age(KnownAddresses known) {
        visits.age(
                part.scan(),
                number -> met.get(number) || known.find(visits.address(number)) != KnownAddresses.UNKNOWN,
                number -> sure && !reached.get(number));
    }

    /** Follows what could not be read this time by where it led before. False if something is among that of which nothing is known. */
    private boolean mayTell(KnownAddresses known) {
        Deque<Integer> open = new ArrayDeque<>();
        reached.stream().forEach(open::add);
        for (int number = 0; number < visits.size(); number++) {
            if (!met.get(number) && (visits.isKept(number) || visits.isLeftOut(number)) && isUnread(number, known)) {
                open.add(number);
            }
        }
        while (!open.isEmpty()) {
            int number = open.remove();
            if (!met.get(number) && visits.isLeftOut(number)) {
                return false;
            }
            if (!met.get(number)) {
                reach(number, open);
            }
        }
        return true;
    }

    private boolean isUnread(int number, KnownAddresses known) {
        int id = known.find(visits.address(number));
        return known.has(id, Mark.MISSED) || known.has(id, Mark.SKIPPED);
    }

    private void reach(int from, Deque<Integer> open) {
        visits.find(from)
                .ifPresent(visit -> visit.links(to -> {
                    if (!reached.get(to)) {
                        reached.set(to);
                        open.add(to);
                    }
                    return true;
                }));
    }

    private List<PublicUrl> left(KnownAddresses known) {
        List<PublicUrl> left = new ArrayList<>();
        int files = 0;
        for (int number = 0; number < visits.size(); number++) {
            if (visits.form(number) != Form.FILE.ordinal()) {
                continue;
            }
            files++;
            PublicUrl url = visits.address(number);
            boolean unmet = !met.get(number) && !reached.get(number) && known.find(url) == KnownAddresses.UNKNOWN;
            if (unmet && inScope.test(url) && !standing.contains(url) && !isElsewhere(url, number)) {
                left.add(url);
            }
        }
        return isLikely(left.size(), files) ? left : List.of();
    }

    /** A picture says little by itself, and there are many. */
    private boolean isElsewhere(PublicUrl url, int number) {
        KeptVisit visit = visits.find(number).orElse(null);
        if (visit == null || paths.contains(path(url))) {
            return true;
        }
        VisitMatter matter = visit.matter();
        boolean picture = matter.fact() instanceof Document file && file.kind() == DocumentKind.IMAGE;
        return picture || contents.contains(matter.content());
    }

    private static boolean isLikely(int left, int files) {
        boolean likely = left <= FEW || left * HUNDRED <= PART * files;
        if (!likely) {
            LOG.info("{} of {} files have no link any more: so many are rather not seen", left, files);
        }
        return likely;
    }
}
