package org.mimawari.gather;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/** Which addresses redirect where, by the numbers of {@link KnownAddresses}. Not thread-safe. */
final class Moves {
    private record Move(int to, String address) {}

    private final Map<Integer, Move> moves = new HashMap<>();
    private final Map<Integer, Integer> hops = new HashMap<>();

    /** @param address where it leads, with its fragment */
    void add(int from, int to, String address) {
        moves.put(from, new Move(to, address));
        hops.merge(to, hops.getOrDefault(from, 0) + 1, Math::max);
    }

    /** Where an address leads; null if it does not redirect. */
    @Nullable
    PublicUrl goal(int from) {
        Move move = moves.get(from);
        return move == null ? null : PublicUrl.of(move.address());
    }

    /** How many redirects in a row led to an address. */
    int inARow(int to) {
        return hops.getOrDefault(to, 0);
    }

    /** Whether following the redirects comes from one address to another, or into a circle. */
    boolean lead(int start, int end) {
        Move at = moves.get(start);
        for (int followed = 0; at != null && followed <= moves.size(); followed++) {
            if (at.to() == end) {
                return true;
            }
            at = moves.get(at.to());
        }
        return at != null;
    }

    void save(StateWriter out) throws IOException {
        out.number(moves.size());
        for (Map.Entry<Integer, Move> move : moves.entrySet()) {
            out.number(move.getKey());
            out.number(move.getValue().to());
            out.text(move.getValue().address());
        }
        out.number(hops.size());
        for (Map.Entry<Integer, Integer> led : hops.entrySet()) {
            out.number(led.getKey());
            out.number(led.getValue());
        }
    }

    void load(StateReader in) throws IOException {
        for (int left = in.small(); left > 0; left--) {
            moves.put(in.small(), new Move(in.small(), in.text()));
        }
        for (int left = in.small(); left > 0; left--) {
            hops.put(in.small(), in.small());
        }
    }
}
