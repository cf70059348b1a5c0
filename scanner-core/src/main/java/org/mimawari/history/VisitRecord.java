package org.mimawari.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import org.mimawari.site.DocumentLink;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;
import org.mimawari.term.Audience;
import org.mimawari.term.Label;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;
import org.mimawari.term.Via;

/** Reads the bytes that a {@link VisitWriter} made. Throws {@link IndexOutOfBoundsException} on others. Used by one thread at a time. */
final class VisitRecord {
    private static final Via[] VIAS = Via.values();
    private static final Audience[] AUDIENCES = Audience.values();

    private final FactCodec codec;
    private final IntFunction<PublicUrl> addresses;
    private final LongFunction<Label> words;
    private final ByteSource in = new ByteSource();

    /** @param words those at a place in the file */
    VisitRecord(FactCodec codec, IntFunction<PublicUrl> addresses, LongFunction<Label> words) {
        this.codec = codec;
        this.addresses = addresses;
        this.words = words;
    }

    /** Hands out the addresses that are new with a visit. The number of the visit's own address. */
    static int addresses(ByteSource in, VisitTexts texts) {
        for (int left = in.small(); left > 0; left--) {
            byte[] text = new byte[in.small()];
            in.into(text, 0, text.length);
            texts.add(text, 0, text.length);
        }
        return in.small();
    }

    /** @param number of the visit's own address */
    VisitMatter matter(int number, byte[] rest) {
        in.over(rest, 0, rest.length);
        int form = in.octet();
        Validators validators = new Validators(in.text(), in.text());
        long digest = in.word();
        int size = in.small();
        Label title = Label.masked(in.text());
        long signature = in.word();
        long absence = in.number();
        int kind = in.octet();
        Visited fact = null;
        if (kind == VisitWriter.PLAIN_PAGE) {
            fact = new Page(addresses.apply(number), List.of(), title).withPhones(new PhoneBlocks(in.word()));
        } else if (kind == VisitWriter.FACT) {
            fact = codec.read(Visited.class, in, addresses);
        }
        return new VisitMatter(form, validators, digest, size, title, signature, absence, fact);
    }

    /** Of the visit whose matter was read last. */
    List<KeptVisit.NumberedLink> links(IntPredicate needless) {
        int count = in.small();
        List<KeptVisit.NumberedLink> links = new ArrayList<>();
        for (int left = count; left > 0; left--) {
            link(needless, links);
        }
        return links;
    }

    private void link(IntPredicate needless, List<KeptVisit.NumberedLink> links) {
        int to = in.small();
        int code = in.octet();
        int audience = in.octet();
        long at = in.number();
        Place place = (code & 1) == VisitWriter.PART ? codec.read(Place.class, in, addresses) : Place.WHOLE;
        if (!needless.test(to)) {
            Label label = at == VisitWriter.NO_WORDS ? Label.NONE : words.apply(at);
            DocumentLink link =
                    new DocumentLink(addresses.apply(to), label, VIAS[code >> 1], place, AUDIENCES[audience]);
            links.add(new KeptVisit.NumberedLink(to, link));
        }
    }
}
