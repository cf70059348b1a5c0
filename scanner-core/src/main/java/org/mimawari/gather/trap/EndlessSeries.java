package org.mimawari.gather.trap;

import java.nio.LongBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/**
 * Watches all series of addresses of a walk and tells those that have no end (docs/traps.md). Holds at most {@value #MOST_SERIES} series, the
 * last ones met: about 3 MB with all else. What it learns it tells as a few numbers; {@link #learn} with all of these in their order makes
 * another that knows the same. Thread-safe.
 */
public final class EndlessSeries {
    /** Where most sites have the list of their pages. */
    public static final String LIST = "/sitemap.xml";

    /** A month of days without an event, or two and a half years of months. */
    static final int LIMIT = 31;
    /** Where the names change too, more is asked before anything is believed. */
    static final int LIMIT_OF_SHAPE = 100;

    public static final int MOST_SERIES = 4_096;
    private static final int MOST_PICTURES = 4_096;
    private static final int MOST_WAITING = 16_384;

    private static final int A_PAGE = 5;
    private static final int A_FILE = 3;
    private static final int A_WAITING_ADDRESS = 2;
    private static final long WITH_NEWS = 1;
    private static final long WITH_TOKEN = 2;
    private static final long AN_EXCUSE = 4;

    private final Copies copies = new Copies();
    private final LastSeen<Series> all = new LastSeen<>(MOST_SERIES);
    private final LastSeen<Boolean> pictures = new LastSeen<>(MOST_PICTURES);
    private final LastSeen<Long> foundOn = new LastSeen<>(MOST_WAITING);

    /** Hears what is learnt. */
    public interface Notes {
        void note(long... numbers);
    }

    /** Whether what a page says was met before among pages of its kind; asked before {@link #read}. */
    public synchronized boolean saysNothingNew(PublicUrl page, long text) {
        Pattern pattern = Pattern.of(page);
        return text != 0 && (knows(pattern.exact(), text) || knows(pattern.shape(), text));
    }

    private boolean knows(long key, long text) {
        Series series = all.get(key);
        return series != null && series.knows(text);
    }

    /** Whether a file, picture or form that nothing else had led to still makes up for what a page says; asked before {@link #read}. */
    public synchronized boolean countsFiles(PublicUrl page) {
        Pattern pattern = Pattern.of(page);
        return countsFiles(pattern.exact()) && countsFiles(pattern.shape());
    }

    private boolean countsFiles(long key) {
        Series series = all.get(key);
        return series == null || series.countsFiles();
    }

    /** Whether an address that is to be asked was found on a page that brought nothing new. */
    public synchronized boolean isFoundOnStale(PublicUrl address) {
        return foundOn.get(hash(address)) != null;
    }

    /** An address redirects: where it was found, its goal was found. */
    public synchronized void moved(PublicUrl from, PublicUrl goal, Notes notes) {
        Long kinds = foundOn.remove(hash(from));
        if (kinds != null) {
            foundOn.put(hash(goal), kinds);
            notes.note(hash(goal), kinds);
        }
    }

    /** Whether a picture is another one than all before, by its name: the logo lies in every folder of a path that grows. */
    public synchronized boolean isNewPicture(PublicUrl picture, Notes notes) {
        if (picture.query().isPresent()) {
            return false;
        }
        String path = picture.path();
        long name = new Mix().add(path.substring(path.lastIndexOf('/') + 1)).value();
        boolean isNew = pictures.get(name) == null;
        if (isNew) {
            pictures.put(name, true);
            notes.note(name);
        }
        return isNew;
    }

    /** Notes that a new address, which is to be asked, was found on a page that brought nothing new: it may be worth something by it. */
    public synchronized void found(PublicUrl address, PublicUrl on, Notes notes) {
        long kinds = Pattern.of(on).kinds();
        foundOn.put(hash(address), kinds);
        notes.note(hash(address), kinds);
    }

    /**
     * Notes a page that was read.
     *
     * @param text the signature of what it says; 0 if nothing is known of it: then it brought something new
     * @param news whether it led to a file, picture or form that nothing else had led to
     * @param excuse whether it says that nothing is at its address, or nothing for now
     * @return whether more of some series may be asked now than before
     */
    public synchronized boolean read(PublicUrl page, long text, boolean news, boolean excuse, Notes notes) {
        Pattern pattern = Pattern.of(page);
        Long from = foundOn.remove(hash(page));
        long flags = (news ? WITH_NEWS : 0)
                | (pattern.token() ? WITH_TOKEN : 0)
                | (excuse && page.path().equals(LIST) ? AN_EXCUSE : 0);
        long[] lesson = {
            hash(page), pattern.kinds(), pattern.stable(), from == null ? 0 : from, text == 0 ? hash(page) : text, flags
        };
        notes.note(lesson);
        return learnt(lesson);
    }

    /**
     * Notes that an address, which looked like one of a page, turned out to be a file. That is worth as much as a new page, to as many pages of a
     * pattern as files count for.
     *
     * @return whether more of some series may be asked now than before
     */
    public synchronized boolean ledToFile(PublicUrl file, Notes notes) {
        Long from = foundOn.remove(hash(file));
        if (from == null) {
            return false;
        }
        notes.note(hash(file), from, 0);
        return ledToFile(Pattern.of(from, 0, false));
    }

    private boolean ledToFile(Pattern from) {
        boolean counts = countsFiles(from.exact()) && countsFiles(from.shape());
        return counts && ledOn(from, Series::ledToFile);
    }

    /**
     * What a page said.
     *
     * @param excuse whether it was given for {@link #LIST}, and says that nothing is there, or nothing for now
     */
    public record Said(long signature, boolean excuse) {}

    /** What a page said of which this was told to {@link Notes}; nothing if it tells of something else. */
    public static Optional<Said> said(long... numbers) {
        if (numbers.length <= A_PAGE) {
            return Optional.empty();
        }
        boolean unknown = numbers[4] == numbers[0];
        return Optional.of(new Said(unknown ? 0 : numbers[4], (numbers[5] & AN_EXCUSE) != 0));
    }

    /** Learns again what was told to {@link Notes} before. */
    public synchronized void learn(long... numbers) {
        if (numbers.length > A_PAGE) {
            foundOn.remove(numbers[0]);
            learnt(numbers);
        } else if (numbers.length == A_FILE) {
            foundOn.remove(numbers[0]);
            ledToFile(Pattern.of(numbers[1], 0, false));
        } else if (numbers.length == A_WAITING_ADDRESS) {
            foundOn.put(numbers[0], numbers[1]);
        } else if (numbers.length == 1) {
            pictures.put(numbers[0], true);
        }
    }

    /** All that is known, the tables in the order in which they forget. */
    public synchronized long[] memory() {
        int tables = 3 + all.size() * (1 + Series.NUMBERS) + pictures.size() + foundOn.size() * 2;
        LongBuffer out = LongBuffer.allocate(tables + copies.numbers());
        out.put(all.size());
        all.forEach((key, series) -> series.save(out.put(key)));
        out.put(pictures.size());
        pictures.keySet().forEach(out::put);
        out.put(foundOn.size());
        foundOn.forEach((address, kinds) -> out.put(address).put(kinds));
        copies.save(out);
        return out.array();
    }

    /** Takes over what another knew, while nothing is known here. */
    public synchronized void recall(long... memory) {
        LongBuffer in = LongBuffer.wrap(memory);
        for (long left = in.get(); left > 0; left--) {
            all.put(in.get(), Series.load(in));
        }
        for (long left = in.get(); left > 0; left--) {
            pictures.put(in.get(), true);
        }
        for (long left = in.get(); left > 0; left--) {
            foundOn.put(in.get(), in.get());
        }
        copies.load(in);
    }

    private boolean learnt(long[] lesson) {
        Pattern pattern = Pattern.of(lesson[1], lesson[2], (lesson[5] & WITH_TOKEN) != 0);
        boolean news = (lesson[5] & WITH_NEWS) != 0;
        boolean wasDry = isDry(pattern);
        copies.read(pattern, lesson[4], news);
        boolean newOfItsKind = series(pattern.exact(), LIMIT).read(lesson[4], news);
        boolean newOfItsShape = series(pattern.shape(), LIMIT_OF_SHAPE).read(lesson[4], news);
        boolean woken = newOfItsKind
                && newOfItsShape
                && lesson[3] != 0
                && ledOn(Pattern.of(lesson[3], 0, false), Series::ledOn);
        return woken || wasDry && !isDry(pattern);
    }

    /** A page led to a new one: that is worth as much as being new itself. Whether it wakes a series. */
    private boolean ledOn(Pattern from, Consumer<Series> worth) {
        boolean wasDry = isDry(from);
        Series exact = all.get(from.exact());
        Series shape = all.get(from.shape());
        if (exact != null) {
            worth.accept(exact);
        }
        if (shape != null) {
            worth.accept(shape);
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

    private static long hash(PublicUrl address) {
        return new Mix().add(address.address()).value();
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
