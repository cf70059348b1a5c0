package org.mimawari.history;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.mimawari.site.Subject;
import org.mimawari.term.Audience;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;

/**
 * Steps of a walk that go into the journal together: all of them, or none. The steps themselves and what they are about are put
 * together apart, since a restart reads only the former. Handed out by {@link RunJournal#commit}; used by one thread at a time.
 *
 * <p>An address must be told ({@link #met} or {@link #hidden}) before anything is said of it.
 */
public final class JournalCommit {
    static final int MET = 1;
    static final int HIDDEN = 2;
    static final int REACHED = 3;
    static final int ROUTED = 4;
    static final int MOVED = 5;
    static final int MISSED = 6;
    static final int SKIPPED = 7;
    static final int FINISHED = 8;
    static final int AGAIN = 9;
    static final int HANDED_OUT = 10;
    static final int LEARNT = 11;
    static final int ASLEEP = 12;
    static final int SHOWN = 13;
    /** A step's kind, and above it a small number. */
    static final int KIND_BITS = 4;

    static final int FACT = 0;
    static final int FROM = 1;
    /** For whom the next route's thing is meant; left out where nothing is said of it. */
    static final int AUDIENCE = 2;

    static final int ROUTE = 3;
    static final int WHOLE = 0;
    static final int PDF_PAGE = 1;
    static final int PDF_SPOT = 2;
    static final int IMAGE_SPOT = 3;
    /** Written as facts are. */
    static final int OTHER_PLACE = 4;

    static final int PLACE_BITS = 3;

    private final FactCodec codec;
    private final ByteSink steps = new ByteSink();
    private final ByteSink matter = new ByteSink();
    private final ByteSink one = new ByteSink();
    private String lastText = "";
    private int lastId;
    private int from = -1;
    private Label fromTitle = Label.NONE;

    JournalCommit(FactCodec codec) {
        this.codec = codec;
    }

    /** Begins the next one. What it says may refer to what those before it said. */
    void clear() {
        steps.clear();
        matter.clear();
        from = -1;
    }

    ByteSink steps() {
        return steps;
    }

    ByteSink matter() {
        return matter;
    }

    private void id(int id) {
        steps.difference(id - lastId);
        lastId = id;
    }

    private void step(int kind, int more) {
        steps.octet(kind | more << KIND_BITS);
    }

    /**
     * An address was met.
     *
     * @param whole whether to write its fragment too
     * @return false, with nothing written, if it may not be written down: it is to be {@link #hidden}
     */
    public boolean met(int id, PublicUrl url, boolean whole, JournalSteps.Place place) {
        Optional<String> address = writable(url, whole);
        if (address.isEmpty()) {
            return false;
        }
        step(MET, place.lane());
        id(id);
        steps.number(place.reach());
        steps.number(place.depth());
        text(address.get());
        return true;
    }

    /** The text of an address; empty if something in it would have to be masked. */
    private static Optional<String> writable(PublicUrl url, boolean whole) {
        if (whole) {
            return KeptAddress.whole(url);
        }
        return RunJournal.writable(url) ? Optional.of(url.address()) : Optional.empty();
    }

    /** What differs from the text before. Addresses are ASCII: a character is a byte. */
    private void text(String text) {
        int same = same(text);
        steps.number(same);
        steps.text(text.substring(same));
        lastText = text;
    }

    private int same(String text) {
        int most = Math.min(text.length(), lastText.length());
        int same = 0;
        while (same < most && text.charAt(same) == lastText.charAt(same)) {
            same++;
        }
        return same;
    }

    /** An address was met that may not be written down. */
    public void hidden(int id, long hash, JournalSteps.Place place) {
        step(HIDDEN, place.lane());
        id(id);
        steps.word(hash);
        steps.number(place.reach());
    }

    public void reached(int id, int reach) {
        step(REACHED, 0);
        id(id);
        steps.number(reach);
    }

    /**
     * An address redirects to another.
     *
     * @param whole whether to write the fragment of {@code goal} too; nothing of it is written if it may not be
     */
    public void moved(int fromId, int to, PublicUrl goal, boolean whole) {
        step(MOVED, 0);
        id(fromId);
        id(to);
        text(writable(goal, whole).orElse(""));
    }

    public void missed(int id, Cause cause) {
        step(MISSED, cause.ordinal());
        id(id);
    }

    public void skipped(int id, long hash, Skip why) {
        step(SKIPPED, why.ordinal());
        id(id);
        steps.word(hash);
    }

    /** @param kind 0 to 15 */
    public void finished(int id, int kind) {
        step(FINISHED, kind);
        id(id);
    }

    public void again(int id) {
        step(AGAIN, 0);
        id(id);
    }

    public void shown(int id) {
        step(SHOWN, 0);
        id(id);
    }

    public void handedOut(int id) {
        step(HANDED_OUT, 0);
        id(id);
    }

    /** @param numbers at most 15 */
    public void learnt(List<Long> numbers) {
        step(LEARNT, numbers.size());
        numbers.forEach(steps::word);
    }

    /**
     * An address is left alone for the time being.
     *
     * @return false, with nothing written, if it may not be written down
     */
    public boolean asleep(PublicUrl url, int depth) {
        Optional<String> address = writable(url, false);
        address.ifPresent(written -> {
            step(ASLEEP, 0);
            steps.number(depth);
            text(written);
        });
        return address.isPresent();
    }

    /** One more place leads to an address. */
    public void route(int to, Route route, ToIntFunction<PublicUrl> ids) {
        int origin = ids.applyAsInt(route.from());
        int image = route.place() instanceof Place.ImageSpot spot ? ids.applyAsInt(spot.image()) : 0;
        step(ROUTED, 0);
        id(to);
        if (origin != from || !route.title().equals(fromTitle)) {
            matter.octet(FROM);
            matter.number(origin);
            matter.text(route.title().text());
            from = origin;
            fromTitle = route.title();
        }
        if (route.audience() != Audience.ANYONE) {
            matter.octet(AUDIENCE);
            matter.octet(route.audience().ordinal());
        }
        matter.octet(ROUTE + (placeCode(route.place()) | route.via().ordinal() << PLACE_BITS));
        matter.text(route.label().text());
        place(route.place(), image, ids);
    }

    private static int placeCode(Place place) {
        if (place instanceof Place.PdfPage) {
            return PDF_PAGE;
        }
        if (place instanceof Place.PdfSpot) {
            return PDF_SPOT;
        }
        if (place instanceof Place.ImageSpot) {
            return IMAGE_SPOT;
        }
        return place instanceof Place.Whole ? WHOLE : OTHER_PLACE;
    }

    private void place(Place place, int image, ToIntFunction<PublicUrl> ids) {
        if (place instanceof Place.PdfPage page) {
            matter.number(page.page());
        } else if (place instanceof Place.PdfSpot page) {
            matter.number(page.page());
            matter.number(page.spot().left());
            matter.number(page.spot().top());
        } else if (place instanceof Place.ImageSpot picture) {
            matter.number(image);
            matter.number(picture.spot().left());
            matter.number(picture.spot().top());
        } else if (!(place instanceof Place.Whole)) {
            codec.write(place, Place.class, matter, ids);
        }
    }

    public void fact(int id, Subject fact, ToIntFunction<PublicUrl> ids) {
        one.clear();
        codec.write(fact, Subject.class, one, ids);
        matter.octet(FACT);
        matter.number(id);
        matter.number(one.length());
        matter.append(one.bytes(), 0, one.length());
    }
}
