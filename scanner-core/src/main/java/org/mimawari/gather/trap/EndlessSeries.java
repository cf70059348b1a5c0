package org.mimawari.gather.trap;

import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/**
 * Watches all series of addresses of a walk and tells those that have no end (docs/traps.md). Holds at most {@value #MOST_SERIES} series, the
 * last ones met: about 2 MB with all else. Built again by the same calls in the same order. Thread-safe.
 */
public final class EndlessSeries {
    /** A month of days without an event, or two and a half years of months. */
    static final int LIMIT = 31;
    /** Where the names change too, more is asked before anything is believed. */
    static final int LIMIT_OF_SHAPE = 100;

    public static final int MOST_SERIES = 4_096;
    private static final int MOST_PICTURES = 4_096;

    private final Copies copies = new Copies();
    private final LastSeen<Series> all = new LastSeen<>(MOST_SERIES);
    private final LastSeen<Boolean> pictures = new LastSeen<>(MOST_PICTURES);
    private final SeenBits stalePages = new SeenBits();

    /** Whether what a page says was met before among pages of its kind; asked before {@link #read}. */
    public synchronized boolean saysNothingNew(PublicUrl page, long text) {
        Pattern pattern = Pattern.of(page);
        return text != 0
                && (series(pattern.exact(), LIMIT).knows(text)
                        || series(pattern.shape(), LIMIT_OF_SHAPE).knows(text));
    }

    /** Whether a page that was read brought nothing new. */
    public synchronized boolean isStale(PublicUrl page) {
        return stalePages.has(page.address());
    }

    /** Whether a picture is another one than all before, by its name: the logo lies in every folder of a path that grows. */
    public synchronized boolean isNewPicture(PublicUrl picture) {
        String path = picture.path();
        long name = new Mix().add(path.substring(path.lastIndexOf('/') + 1)).value();
        return picture.query().isEmpty() && pictures.put(name, true) == null;
    }

    /**
     * Notes a page that was read.
     *
     * @param from where its address was found
     * @param text the signature of what it says; 0 if nothing is known of it: then it brought something new
     * @param files whether it led to a file or form that nothing else had led to
     * @return whether more of some series may be asked now than before
     */
    public synchronized boolean read(PublicUrl page, PublicUrl from, long text, boolean files) {
        Pattern pattern = Pattern.of(page);
        long said = text == 0 ? new Mix().add(page.address()).value() : text;
        boolean wasDry = isDry(pattern);
        copies.read(pattern, said, files);
        boolean newOfItsKind = series(pattern.exact(), LIMIT).read(said, files);
        boolean newOfItsShape = series(pattern.shape(), LIMIT_OF_SHAPE).read(said, files);
        if (!newOfItsKind || !newOfItsShape) {
            stalePages.add(page.address());
            return wasDry && !isDry(pattern);
        }
        return ledOn(Pattern.of(from)) || wasDry && !isDry(pattern);
    }

    /** A page led to a new one: that is worth as much as being new itself. Whether it wakes a series. */
    private boolean ledOn(Pattern from) {
        boolean wasDry = isDry(from);
        Series exact = all.get(from.exact());
        Series shape = all.get(from.shape());
        if (exact != null) {
            exact.ledOn();
        }
        if (shape != null) {
            shape.ledOn();
        }
        return wasDry;
    }

    /**
     * Whether a new address is left alone, for now.
     *
     * @param stale whether it was found on a page that brought nothing new
     */
    public synchronized boolean holds(PublicUrl address, boolean stale) {
        Pattern pattern = Pattern.of(address);
        return copies.isCopy(pattern) || stale && isDry(pattern);
    }

    /** Addresses of one series have the same number. */
    public long kind(PublicUrl address) {
        return Pattern.of(address).exact();
    }

    private boolean isDry(Pattern pattern) {
        return isDry(all.get(pattern.exact())) || isDry(all.get(pattern.shape()));
    }

    private static boolean isDry(@Nullable Series series) {
        return series != null && series.isDry();
    }

    private Series series(long key, int limit) {
        return all.computeIfAbsent(key, any -> new Series(limit));
    }
}
