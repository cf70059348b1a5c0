package org.mimawari.history;

import java.util.List;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;

/**
 * One document that was read.
 *
 * @param fact as {@link DocumentCodec} writes it
 */
@SuppressWarnings("ArrayRecordComponent")
record DocumentRow(Key key, byte[] fact) {

    /**
     * By what it is found.
     *
     * @param base digest of the address to which what it leads to may be relative; empty if it leads nowhere on its own server, for then nothing was
     */
    record Key(String content, String base) {}

    /** Under which keys a document at this address may have been kept. */
    static List<Key> keys(Digest content, PublicUrl url) {
        return List.of(key(content, ""), key(content, folder(url)), key(content, url.address()));
    }

    /** @param others all addresses in it but its own */
    static Key key(Digest content, PublicUrl url, List<PublicUrl> others) {
        List<PublicUrl> near =
                others.stream().filter(to -> to.origin().equals(url.origin())).toList();
        if (near.isEmpty()) {
            return key(content, "");
        }
        // "?page=2" is relative to the file itself, all other addresses to its folder.
        boolean itself = near.stream().anyMatch(to -> to.path().equals(url.path()));
        return key(content, itself ? url.address() : folder(url));
    }

    private static Key key(Digest content, String base) {
        return new Key(content.hex(), base.isEmpty() ? "" : Digest.of(base).hex());
    }

    private static String folder(PublicUrl url) {
        return url.origin() + url.path().substring(0, url.path().lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "DocumentRow[" + key + "]";
    }
}
