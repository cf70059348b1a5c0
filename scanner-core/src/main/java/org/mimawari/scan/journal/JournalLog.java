package org.mimawari.scan.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.MetServices;
import org.mimawari.gather.Target;
import org.mimawari.gather.WalkLog;
import org.mimawari.history.RunJournal;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;

/**
 * Writes the steps of a walk into the journal: all that one address led to goes in at once, when it is finished.
 *
 * <p>An address that may not be written down (it may hold a personal value) stands there as a hash. The page that led to it first is
 * written as one that must be read again after a break, so that the address is then known again; others that lead there need not be.
 */
public final class JournalLog implements WalkLog {
    private final RunJournal journal;
    private final KnownAddresses known;
    private final Consumer<Subject> found;
    private final MetServices services;
    private final Runnable afterCommit;
    private final Map<Integer, PublicUrl> hidden = new HashMap<>();
    private final ThreadLocal<List<WalkStep>> told = ThreadLocal.withInitial(ArrayList::new);

    /**
     * @param found hears of every fact
     * @param afterCommit done when steps of the walk were written
     */
    public JournalLog(
            RunJournal journal,
            KnownAddresses known,
            MetServices services,
            Consumer<Subject> found,
            Runnable afterCommit) {
        this.afterCommit = afterCommit;
        this.found = found;
        this.journal = journal;
        this.known = known;
        this.services = services;
    }

    private void tell(WalkStep step) {
        told.get().add(step);
    }

    @Override
    public void found(Target target, Route route) {
        tell(new WalkStep.Found(target, route));
    }

    @Override
    public void joined(Target target) {
        tell(new WalkStep.Joined(target));
    }

    @Override
    public void handedOut(PublicUrl address, Route route) {
        tell(new WalkStep.HandedOut(address, route));
    }

    @Override
    public void handedOut(PublicUrl address) {
        tell(new WalkStep.Itself(address));
    }

    @Override
    public void learnt(long... numbers) {
        tell(new WalkStep.Learnt(Arrays.stream(numbers).boxed().toList()));
    }

    @Override
    public void asleep(Target target) {
        tell(new WalkStep.Asleep(target));
    }

    @Override
    public void woken(Target target) {
        tell(new WalkStep.Woken(target));
    }

    @Override
    public void moved(PublicUrl from, PublicUrl to, boolean service) {
        tell(new WalkStep.Moved(from, to, service));
    }

    @Override
    public void shown(PublicUrl url) {
        tell(new WalkStep.Shown(url));
    }

    @Override
    public void missed(PublicUrl url, Cause cause) {
        tell(new WalkStep.Missed(url, cause));
    }

    @Override
    public void skipped(PublicUrl url, Skip why) {
        tell(new WalkStep.Skipped(url, why));
    }

    @Override
    public synchronized void finished(PublicUrl url, @Nullable Visited fact) {
        if (fact != null) {
            found.accept(fact);
        }
        List<WalkStep> steps = told.get();
        journal.commit(out -> new CommitWriter(out, known, services, hidden).visit(url, steps, fact));
        steps.clear();
        afterCommit.run();
    }

    @Override
    public synchronized void settled() {
        List<WalkStep> steps = told.get();
        journal.commit(out -> new CommitWriter(out, known, services, hidden).loose(steps));
        steps.clear();
        afterCommit.run();
    }

    @Override
    public void dropped() {
        told.get().clear();
    }

    /** A thing of a service was asked. */
    public synchronized void asked(PublicUrl address, Subject fact) {
        found.accept(fact);
        journal.commit(out -> new CommitWriter(out, known, services, hidden).asked(address, fact));
    }

    /** An address that may not be written down, by its number; null if it was not met since the last break. */
    public synchronized @Nullable PublicUrl hidden(int id) {
        return hidden.get(id);
    }
}
