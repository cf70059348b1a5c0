package org.mimawari.history;

import java.util.List;
import java.util.function.IntPredicate;

/** A visit as the memory reads it back. Used by one thread, which takes the memory's lock for what other threads use too. */
final class KeptRecord implements KeptVisit {
    private final Object lock;
    private final VisitRecord record;
    private final VisitMatter matter;

    /** To be made under the lock. */
    KeptRecord(Object lock, VisitRecord record, VisitBlocks.Visit visit) {
        this.lock = lock;
        this.record = record;
        this.matter = record.matter(visit.number(), visit.rest());
    }

    @Override
    public VisitMatter matter() {
        return matter;
    }

    @Override
    public List<NumberedLink> links(IntPredicate needless) {
        synchronized (lock) {
            return record.links(needless);
        }
    }
}
