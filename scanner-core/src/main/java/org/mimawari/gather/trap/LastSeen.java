package org.mimawari.gather.trap;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table that forgets what was not used for longest once it holds so many entries.
 *
 * @param <V> what is kept for each 64-bit key
 */
public final class LastSeen<V> extends LinkedHashMap<Long, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    public LastSeen(int most) {
        super(64, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
        return size() > most;
    }
}
