package org.mimawari.gather.trap;

import java.nio.LongBuffer;

/**
 * What is known of the pages of one pattern: how many in a row brought nothing new. A page brings something new if it says what none of the
 * {@value #REMEMBERED} last different pages of the pattern said, leads to a new file or form, or led to a page that brought something new. Not
 * thread-safe.
 */
final class Series {
    /** The months of a year with their feasts, and some to spare; fewer than the pages of most sections that are put up anew each year. */
    static final int REMEMBERED = 16;
    /** Files may lie in an endless series too: one for each month until the year 9999. */
    static final int FILES_COUNT = 1_000;

    private final int limit;
    private final long[] texts = new long[REMEMBERED];
    private int run;
    private int byFiles;

    Series(int limit) {
        this.limit = limit;
    }

    /** As many numbers as {@link #save} puts. */
    static final int NUMBERS = 3 + REMEMBERED;

    void save(LongBuffer out) {
        out.put(limit).put(run).put(byFiles).put(texts);
    }

    static Series load(LongBuffer in) {
        Series series = new Series((int) in.get());
        series.run = (int) in.get();
        series.byFiles = (int) in.get();
        in.get(series.texts);
        return series;
    }

    /** Whether this text stood on one of the last different pages. */
    boolean knows(long text) {
        return at(text) >= 0;
    }

    private int at(long text) {
        for (int i = 0; i < REMEMBERED; i++) {
            if (texts[i] == text) {
                return i;
            }
        }
        return -1;
    }

    /** Notes a page that was read. Whether it brought something new. */
    boolean read(long text, boolean files) {
        int known = at(text);
        moveToFront(text, known < 0 ? REMEMBERED - 1 : known);
        boolean fresh = known < 0 || files && countsFiles();
        byFiles += known >= 0 && files ? 1 : 0;
        run = fresh ? 0 : run + 1;
        return fresh;
    }

    /** Whether leading to a new file or form still makes a page of it new. */
    boolean countsFiles() {
        return byFiles < FILES_COUNT;
    }

    private void moveToFront(long text, int from) {
        System.arraycopy(texts, 0, texts, 1, from);
        texts[0] = text;
    }

    /** One of its pages led to a page that brought something new. */
    void ledOn() {
        run = 0;
    }

    /** One of its pages led to a file by an address that did not say so. */
    void ledToFile() {
        byFiles++;
        run = 0;
    }

    /** Whether so many pages in a row brought nothing new that no more of them are asked. */
    boolean isDry() {
        return run >= limit;
    }
}
