package org.mimawari.derive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Label;

/**
 * The labels of words that were met lately. Link words repeat themselves all over a site: so they are judged once, and one label stands for all. Keeps at
 * most {@value #MOST} words of at most {@value #LONGEST} characters, as long as the run. Thread-safe.
 */
final class RecentLabels {
    private static final int MOST = 4_096;
    private static final int LONGEST = 60;

    private final Map<String, Label> labels = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Label> eldest) {
            return size() > MOST;
        }
    };

    /** Null if the words were not met lately. */
    @Nullable
    Label of(String words) {
        if (words.length() > LONGEST) {
            return null;
        }
        synchronized (labels) {
            return labels.get(words);
        }
    }

    void met(String words, Label label) {
        if (words.length() <= LONGEST) {
            synchronized (labels) {
                labels.put(words, label);
            }
        }
    }
}
