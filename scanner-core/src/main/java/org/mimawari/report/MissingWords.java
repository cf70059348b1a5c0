package org.mimawari.report;

/** A text that a report needs is not in its property file. Only thrown by {@link Words#strict}. */
public final class MissingWords extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String key;

    MissingWords(String file, String key) {
        super(file + " has no text for \"" + key + "\"; add it in every language");
        this.file = file;
        this.key = key;
    }

    public String file() {
        return file;
    }

    public String key() {
        return key;
    }
}
