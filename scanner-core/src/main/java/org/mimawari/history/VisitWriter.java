package org.mimawari.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.DocumentLink;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/**
 * Puts a visit into bytes: the addresses and words that are new with it, then, to be packed, its matter and links. Words that were written lately stand for those that are the same, by their place
 * in the file. Used by one thread at a time.
 */
final class VisitWriter {
    static final int NO_FACT = 0;
    /** A page that holds nobody, of which there are most: its title is all. */
    static final int PLAIN_PAGE = 1;

    static final int FACT = 2;

    /** No words; all other numbers name the place of some. */
    static final int NO_WORDS = 0;

    static final int WHOLE = 0;
    /** Written as facts are. */
    static final int PART = 1;

    private static final int WORDS_KEPT = 4_096;

    private final FactCodec codec;
    private final ByteSink fact = new ByteSink();
    private final ByteSink open = new ByteSink();
    private final ByteSink out = new ByteSink();
    private final List<Label> freshWords = new ArrayList<>();
    private final Map<Label, Long> words = new LinkedHashMap<>(WORDS_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Label, Long> eldest) {
            return size() > WORDS_KEPT;
        }
    };

    VisitWriter(FactCodec codec) {
        this.codec = codec;
    }

    /** Numbers for addresses, and those of them that are new. */
    interface Numbers extends ToIntFunction<PublicUrl> {
        /** The new ones since the last visit that was written, each as a text. */
        ByteSink fresh();

        int freshCount();

        /** An address to which something will refer. */
        void meet(PublicUrl url);
    }

    /**
     * Writes a visit.
     *
     * @param start the place in the file where what is {@link #open} will stand
     */
    void write(PublicUrl url, VisitMatter matter, List<KeptVisit.NumberedLink> links, long start, Numbers numbers) {
        int target = numbers.applyAsInt(url);
        boolean plain = isPlain(matter.fact());
        fact.clear();
        if (matter.fact() != null && !plain) {
            codec.write(matter.fact(), Visited.class, fact, numbers);
        }
        int[] to = new int[links.size()];
        for (int i = 0; i < to.length; i++) {
            DocumentLink link = links.get(i).link();
            int known = links.get(i).number();
            to[i] = known >= 0 ? known : numbers.applyAsInt(link.to());
            if (link.place() instanceof Place.ImageSpot spot) {
                numbers.meet(spot.image());
            }
        }
        open.clear();
        freshWords.clear();
        open.number(numbers.freshCount());
        open.append(numbers.fresh().bytes(), 0, numbers.fresh().length());
        open.number(target);
        out.clear();
        matter(matter, plain);
        out.number(to.length);
        for (int i = 0; i < to.length; i++) {
            link(to[i], links.get(i).link(), start, numbers);
        }
    }

    /** The last visit was not written down after all. */
    void undo() {
        freshWords.forEach(words::remove);
        freshWords.clear();
    }

    /** What stands open in the file: new addresses, the number of the visit's own, new words. Good until the next visit. */
    ByteSink open() {
        return open;
    }

    /** What is to be packed. Good until the next visit. */
    ByteSink rest() {
        return out;
    }

    private static boolean isPlain(@Nullable Visited fact) {
        return fact instanceof Page page
                && page.whole()
                && page.routes().isEmpty()
                && page.matter().equals(DocumentMatter.NONE);
    }

    private void matter(VisitMatter matter, boolean plain) {
        out.octet(matter.form());
        out.text(matter.validators().etag());
        out.text(matter.validators().lastModified());
        out.word(matter.content());
        out.number(matter.size());
        out.text(matter.title().text());
        out.word(matter.signature());
        out.number(matter.absence());
        out.octet(plain ? PLAIN_PAGE : matter.fact() == null ? NO_FACT : FACT);
        if (plain && matter.fact() instanceof Page page) {
            out.word(page.phones().codes());
        }
        out.append(fact.bytes(), 0, fact.length());
    }

    private void link(int to, DocumentLink link, long start, Numbers numbers) {
        boolean whole = link.place() instanceof Place.Whole;
        out.number(to);
        out.octet(link.via().ordinal() << 1 | (whole ? WHOLE : PART));
        out.octet(link.audience().ordinal());
        words(link.words(), start);
        if (!whole) {
            codec.write(link.place(), Place.class, out, numbers);
        }
    }

    private void words(Label label, long start) {
        if (label.isEmpty()) {
            out.number(NO_WORDS);
            return;
        }
        Long at = words.get(label);
        if (at == null) {
            at = start + open.length();
            words.put(label, at);
            freshWords.add(label);
            open.text(label.text());
        }
        out.number(at);
    }
}
