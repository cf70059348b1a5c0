package org.mimawari.derive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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

    Label of(String words, Function<String, Label> judge) {
        if (words.length() > LONGEST) {
            return judge.apply(words);
        }
        synchronized (labels) {
            Label known = labels.get(words);
            if (known != null) {
                return known;
            }
        }
        Label label = judge.apply(words);
        synchronized (labels) {
            labels.put(words, label);
        }
        return label;
    }
}
