package org.mimawari.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/**
 * Gives addresses their numbers in a {@link VisitMemory}, and back. Those on the site's first server are written without it. The ones that were met last are kept as objects: most links of a
 * site stand in its menus. Used by one thread at a time.
 */
final class VisitAddresses implements VisitWriter.Numbers {
    private static final int SLOTS = 1 << 12;

    private final VisitTexts texts = new VisitTexts();
    private final String origin;
    private final Predicate<PublicUrl> own;
    private final PublicUrl base;
    private final @Nullable PublicUrl[] recent = new PublicUrl[SLOTS];
    private final int[] recentNumbers = new int[SLOTS];
    /** So that other addresses need not be looked at. */
    private final int[] recentHashes = new int[SLOTS];

    private final @Nullable PublicUrl[] objects = new PublicUrl[SLOTS];
    private final int[] objectNumbers = new int[SLOTS];
    private final ByteSink fresh = new ByteSink();
    private int freshCount;
    private int settled;

    /** @param own addresses whose fragment is not kept */
    VisitAddresses(String origin, Predicate<PublicUrl> own) {
        this.origin = origin;
        this.own = own;
        this.base = PublicUrl.of(origin + "/");
    }

    /** An address that has something in it that would have to be masked. */
    static final class NotToBeKept extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotToBeKept() {
            super("an address that is not to be kept", null, false, false);
        }
    }

    int size() {
        return texts.size();
    }

    void clear() {
        texts.clear();
        Arrays.fill(recent, null);
        Arrays.fill(objects, null);
    }

    /** Takes in the addresses that are new with something, and gives the number of the one that it is about. */
    int read(ByteSource in) {
        int number = VisitRecord.addresses(in, texts);
        return Objects.checkIndex(number, texts.size());
    }

    /** What {@link #read} reads, of something that refers to no other address. */
    void write(PublicUrl url, ByteSink out) {
        int number = applyAsInt(url);
        out.number(freshCount);
        out.append(fresh.bytes(), 0, fresh.length());
        out.number(number);
    }

    /** What was numbered until now is written down. */
    void settle() {
        fresh.clear();
        freshCount = 0;
        settled = texts.size();
    }

    /** What was numbered since then was not, and leaves no trace. */
    void undo() {
        for (int slot = 0; slot < SLOTS; slot++) {
            recent[slot] = recentNumbers[slot] >= settled ? null : recent[slot];
            objects[slot] = objectNumbers[slot] >= settled ? null : objects[slot];
        }
        texts.shorten(settled);
        settle();
    }

    int find(PublicUrl url) {
        return texts.find(text(url.address()));
    }

    private String text(String address) {
        return address.startsWith(origin) && address.startsWith("/", origin.length())
                ? address.substring(origin.length())
                : address;
    }

    @Override
    public int applyAsInt(PublicUrl url) {
        int known = known(url);
        return known == VisitTexts.UNKNOWN ? add(url) : known;
    }

    /** The number of an address that a link leads to; -1 if it has none. */
    int known(PublicUrl url) {
        if (isOfItsFragment(url)) {
            return texts.find(text(whole(url)));
        }
        int hash = url.hashCode();
        int slot = hash & SLOTS - 1;
        if (recentHashes[slot] != hash || !url.equals(recent[slot])) {
            recentNumbers[slot] = texts.find(text(url.address()));
            recentHashes[slot] = hash;
            recent[slot] = recentNumbers[slot] == VisitTexts.UNKNOWN ? null : url;
        }
        return recentNumbers[slot];
    }

    private boolean isOfItsFragment(PublicUrl url) {
        return url.hasFragment() && !own.test(url);
    }

    private static String whole(PublicUrl url) {
        return url.address() + url.fragment().map(fragment -> '#' + fragment).orElse("");
    }

    @Override
    public void meet(PublicUrl url) {
        if (applyAsInt(url) < 0) {
            throw new IllegalStateException("an address was given no number");
        }
    }

    private int add(PublicUrl url) {
        String text = text(isOfItsFragment(url) ? whole(url) : url.address());
        if (!KeptAddress.isWhole(url)) {
            throw new NotToBeKept();
        }
        fresh.text(text);
        freshCount++;
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return texts.add(bytes, 0, bytes.length);
    }

    @Override
    public ByteSink fresh() {
        return fresh;
    }

    @Override
    public int freshCount() {
        return freshCount;
    }

    /** @throws IndexOutOfBoundsException if there is no such number */
    PublicUrl url(int number) {
        int slot = number & SLOTS - 1;
        PublicUrl known = objects[slot];
        if (known == null || objectNumbers[slot] != number) {
            known = made(texts.text(number));
            objects[slot] = known;
            objectNumbers[slot] = number;
        }
        return known;
    }

    private PublicUrl made(String text) {
        return text.startsWith("/")
                ? base.resolve(text).orElseThrow(IndexOutOfBoundsException::new)
                : PublicUrl.of(text);
    }
}
