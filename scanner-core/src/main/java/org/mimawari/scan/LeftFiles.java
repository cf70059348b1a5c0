package org.mimawari.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.gather.Memory.Form;
import org.mimawari.history.KeptVisit;
import org.mimawari.history.VisitMatter;
import org.mimawari.history.VisitMemory;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files that earlier runs read and to which nothing leads any more. Not those that a page leads to which could not be read this time, and not those whose bytes were met at another address. Where more than
 * {@value #PART} of a hundred are such (and more than {@value #FEW}), the way to them was rather not seen than taken away: none is named. Thread-safe.
 */
final class LeftFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LeftFiles.class);
    private static final int PART = 20;
    private static final int FEW = 20;
    private static final int HUNDRED = 100;

    private final VisitMemory visits;
    private final BitSet met = new BitSet();
    private final Set<Long> contents = new HashSet<>();

    LeftFiles(VisitMemory visits) {
        this.visits = visits;
    }

    /** An address was visited in this run, and this is what it gave. */
    synchronized void met(PublicUrl url, Form form, long content) {
        int number = visits.number(url);
        if (number >= 0) {
            met.set(number);
        }
        if (form == Form.FILE) {
            contents.add(content);
        }
    }

    /** @param known what this run has met */
    synchronized List<PublicUrl> of(KnownAddresses known) {
        BitSet reached = new BitSet();
        List<PublicUrl> left = new ArrayList<>();
        int files = 0;
        for (int number = 0; number < visits.size(); number++) {
            if (met.get(number)) {
                files += isFile(number) ? 1 : 0;
                continue;
            }
            PublicUrl url = visits.isKept(number) ? visits.address(number) : null;
            if (url != null && known.has(known.find(url), Mark.MISSED)) {
                visits.find(number)
                        .ifPresent(visit -> visit.links(to -> {
                            reached.set(to);
                            return true;
                        }));
            } else if (url != null && known.find(url) == KnownAddresses.UNKNOWN && isLeft(number)) {
                left.add(url);
            }
        }
        left.removeIf(url -> reached.get(visits.number(url)));
        return isLikely(left.size(), files) ? left : List.of();
    }

    private boolean isFile(int number) {
        return visits.form(number) == Form.FILE.ordinal();
    }

    private boolean isLeft(int number) {
        return isFile(number) && visits.find(number).filter(this::isElsewhere).isEmpty();
    }

    /** A picture says little by itself, and there are many. */
    private boolean isElsewhere(KeptVisit visit) {
        VisitMatter matter = visit.matter();
        boolean picture = matter.fact() instanceof Document file && file.kind() == DocumentKind.IMAGE;
        return picture || contents.contains(matter.content());
    }

    private static boolean isLikely(int left, int met) {
        boolean likely = left <= FEW || left * HUNDRED <= PART * (left + met);
        if (!likely) {
            LOG.info("{} of {} files have no link any more: so many are rather not seen", left, left + met);
        }
        return likely;
    }
}
