package org.mimawari.cli.config;

import org.mimawari.cli.text.Said;
import org.mimawari.cli.text.Words;

/**
 * One mistake in a settings file. Names the place and what is expected; never holds a value of the file or environment.
 *
 * @param file the file beside the settings that it stands in, or empty if it stands in the settings themselves
 * @param line counted from 1, or 0 if it concerns the file as a whole
 * @param key the full name, e.g. {@code crawl.delay}, or empty if it concerns no key
 */
public record Problem(String file, int line, String key, Said what) {

    /** One in the settings themselves. */
    public Problem(int line, String key, Said what) {
        this("", line, key, what);
    }

    Problem in(String other) {
        return new Problem(other, line, key, what);
    }

    /** One line, such as {@code mimawari.yaml:12: crawl.dely: unknown key; did you mean "delay"?}. */
    public String line(String settings, Words words) {
        StringBuilder out = new StringBuilder(file.isEmpty() ? settings : file);
        if (line > 0) {
            out.append(':').append(line);
        }
        out.append(": ");
        if (!key.isEmpty()) {
            out.append(key).append(": ");
        }
        return out.append(words.say(what)).toString();
    }
}
