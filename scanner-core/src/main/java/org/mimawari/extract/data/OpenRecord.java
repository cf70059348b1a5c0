package org.mimawari.extract.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An object or element that is being read: its fields, and those within it of which it is not known yet whether they are records of a list or parts of it. Used by one thread. */
final class OpenRecord {
    private static final int MOST_HELD = 200;
    /** So many of one shape, whatever their keys, are a list. */
    private static final int ENOUGH = 3;

    private static final int LOOK_BACK = 10;

    private final String key;
    private final Fields fields = new Fields();
    private final List<Part> held = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    /** An object within this one. */
    record Part(String key, Fields fields) {}

    OpenRecord(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    Fields fields() {
        return fields;
    }

    boolean isEmpty() {
        return fields.isEmpty() && held.isEmpty();
    }

    /** Holds one more, if there is room. */
    boolean hold(String partKey, Fields part) {
        if (held.size() == MOST_HELD) {
            return false;
        }
        held.add(new Part(partKey, part));
        keys.add(partKey);
        return true;
    }

    long heldCharacters() {
        return held.stream().mapToLong(part -> part.fields().characters()).sum();
    }

    /** Takes out what was held under the key. */
    List<Fields> release(String partKey) {
        return keys.remove(partKey) ? release(held, part -> part.key().equals(partKey), 1) : List.of();
    }

    /** Takes out what is like the fields and stands not far before them, if with them it is enough for a list. */
    List<Fields> releaseLike(Fields like) {
        if (like.headings().size() < 2) {
            return List.of();
        }
        List<Part> last = held.subList(Math.max(0, held.size() - LOOK_BACK), held.size());
        return release(
                last,
                part -> part.fields().isLike(like.headings())
                        && like.isLike(part.fields().headings()),
                ENOUGH - 1);
    }

    private interface Wanted {
        boolean is(Part part);
    }

    private static List<Fields> release(List<Part> among, Wanted wanted, int fewest) {
        List<Fields> found = new ArrayList<>();
        for (Part part : among) {
            if (wanted.is(part)) {
                found.add(part.fields());
            }
        }
        if (found.size() < fewest) {
            return List.of();
        }
        among.removeIf(wanted::is);
        return found;
    }

    /** The whole as one record: what was held is part of it. */
    Fields folded() {
        held.forEach(part -> fields.addAll(part.key(), part.fields()));
        held.clear();
        return fields;
    }
}
