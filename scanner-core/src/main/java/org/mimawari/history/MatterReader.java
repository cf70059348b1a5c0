package org.mimawari.history;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.Subject;
import org.mimawari.term.Audience;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Spot;
import org.mimawari.term.Via;

/** Reads what a {@link JournalCommit} wrote beside the steps. Throws {@link IndexOutOfBoundsException} on what it did not write. */
final class MatterReader implements AutoCloseable {
    private static final int LABELS_KEPT = 10_000;
    private static final Via[] VIAS = Via.values();
    private static final Audience[] AUDIENCES = Audience.values();

    private final FactCodec codec = new FactCodec(this::label);
    private final ByteSource in = new ByteSource();
    private final Deque<Integer> routed = new ArrayDeque<>();
    private final Map<String, Label> labels = new HashMap<>();
    private Inflater inflater = new Inflater(true);
    private byte[] plain = new byte[1 << 12];
    private @Nullable PublicUrl from;
    private Label fromTitle = Label.NONE;
    private Audience audience = Audience.ANYONE;

    /** A process began to write here. */
    void restart() {
        inflater.end();
        inflater = new Inflater(true);
    }

    /** To which address the next route leads: told by the steps. */
    void expect(int to) {
        routed.addLast(to);
    }

    void read(byte[] packed, int length, JournalMatter matter) {
        int made = unpack(packed, length);
        in.over(plain, 0, made);
        from = null;
        while (!in.isAtEnd()) {
            item(in.octet(), matter);
        }
    }

    /** How many bytes of {@code plain} it makes. */
    private int unpack(byte[] packed, int length) {
        byte[] whole = Arrays.copyOf(packed, length + Packer.TAIL.length);
        System.arraycopy(Packer.TAIL, 0, whole, length, Packer.TAIL.length);
        inflater.setInput(whole);
        int made = 0;
        try {
            int more = inflater.inflate(plain, made, plain.length - made);
            while (more > 0) {
                made += more;
                if (made == plain.length) {
                    plain = Arrays.copyOf(plain, plain.length * 2);
                }
                more = inflater.inflate(plain, made, plain.length - made);
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not what was packed", e);
        }
        return made;
    }

    private void item(int code, JournalMatter matter) {
        if (code == JournalCommit.FACT) {
            fact(matter);
        } else if (code == JournalCommit.FROM) {
            from = matter.address(in.small());
            fromTitle = label(in.text());
        } else if (code == JournalCommit.AUDIENCE) {
            audience = AUDIENCES[in.octet()];
        } else {
            route(code - JournalCommit.ROUTE, matter);
            audience = Audience.ANYONE;
        }
    }

    private void fact(JournalMatter matter) {
        int id = in.small();
        byte[] bytes = new byte[in.small()];
        in.into(bytes, 0, bytes.length);
        ByteSource one = new ByteSource();
        one.over(bytes, 0, bytes.length);
        Subject fact;
        try {
            fact = codec.read(Subject.class, one, matter::address);
        } catch (FactCodec.LostAddress e) {
            return; // The page that handed it out does so no more: as if it had never been met.
        }
        matter.fact(id, fact);
    }

    private void route(int code, JournalMatter matter) {
        Label words = label(in.text());
        Place place = place(code & (1 << JournalCommit.PLACE_BITS) - 1, matter);
        Via via = VIAS[code >> JournalCommit.PLACE_BITS];
        int to = routed.removeFirst();
        if (from != null && place != null) {
            matter.route(to, new Route(from, fromTitle, words, via, place, audience));
        }
    }

    /** One object for the same words, as far as that is cheap: most links of a site stand in its menus. */
    private Label label(String text) {
        if (labels.size() > LABELS_KEPT) {
            labels.clear();
        }
        return labels.computeIfAbsent(text, Label::masked);
    }

    private @Nullable Place place(int code, JournalMatter matter) {
        return switch (code) {
            case JournalCommit.PDF_PAGE -> new Place.PdfPage(in.small());
            case JournalCommit.PDF_SPOT -> new Place.PdfSpot(in.small(), spot());
            case JournalCommit.IMAGE_SPOT -> inImage(matter.address(in.small()), spot());
            case JournalCommit.OTHER_PLACE -> codec.read(Place.class, in, matter::address);
            default -> Place.WHOLE;
        };
    }

    private static @Nullable Place inImage(@Nullable PublicUrl image, Spot spot) {
        return image == null ? null : new Place.ImageSpot(image, spot);
    }

    private Spot spot() {
        return new Spot(in.small(), in.small());
    }

    @Override
    public void close() {
        inflater.end();
    }
}
