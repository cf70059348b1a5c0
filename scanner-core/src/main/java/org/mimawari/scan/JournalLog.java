package org.mimawari.scan;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.Target;
import org.mimawari.gather.WalkLog;
import org.mimawari.history.JournalEvent;
import org.mimawari.history.RunJournal;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;

/**
 * Writes the steps of a walk into the journal. A page that leads to an address that may not be written down (it may hold a personal
 * value) is never written as finished, so that an interrupted run reads it again.
 */
final class JournalLog implements WalkLog {
    /** The lane under which addresses of services stand in the journal. */
    static final String SERVICE = "SERVICE";

    /** The lane under which addresses stand that are left alone for now. */
    static final String ASLEEP = "ASLEEP";

    private final RunJournal journal;
    private final Set<PublicUrl> written = ConcurrentHashMap.newKeySet();
    private final Set<PublicUrl> unfinishable = ConcurrentHashMap.newKeySet();

    JournalLog(RunJournal journal) {
        this.journal = journal;
    }

    @Override
    public synchronized void found(Target target, Route route) {
        boolean first = written.add(target.url());
        JournalEvent event = first
                ? new JournalEvent.Queued(target.url(), target.lane().name(), target.depth(), route)
                : new JournalEvent.Routed(target.url(), route);
        if (!append(event, route.from()) && first) {
            written.remove(target.url()); // the next place that leads there tells the address
        }
    }

    @Override
    public void learnt(PublicUrl page, long... numbers) {
        append(new JournalEvent.Learnt(page, Arrays.stream(numbers).boxed().toList()), page);
    }

    @Override
    public void asleep(Target target, Route route) {
        append(new JournalEvent.Queued(target.url(), ASLEEP, target.depth(), route), route.from());
    }

    @Override
    public void moved(PublicUrl from, PublicUrl to) {
        append(new JournalEvent.Moved(from, to), from);
    }

    @Override
    public void handedOut(PublicUrl address, Route route) {
        append(new JournalEvent.Queued(address, SERVICE, 0, route), route.from());
    }

    private boolean append(JournalEvent event, PublicUrl from) {
        boolean taken = journal.append(event);
        if (!taken) {
            unfinishable.add(from);
        }
        return taken;
    }

    @Override
    public void finished(PublicUrl url, @Nullable Visited fact) {
        if (!unfinishable.contains(url)) {
            journal.append(new JournalEvent.Finished(url, fact));
        }
    }

    /** A thing of a service was asked. */
    void asked(PublicUrl address, Subject fact) {
        journal.append(new JournalEvent.Finished(address, fact));
    }

    @Override
    public void missed(PublicUrl url, Cause cause) {
        journal.append(new JournalEvent.Missed(url, cause));
    }

    @Override
    public void skipped(PublicUrl url, Skip why) {
        journal.append(new JournalEvent.Skipped(url, why));
    }
}
