package org.mimawari.cli.config;

/** Turns the text of a setting into its value. */
@FunctionalInterface
interface Grammar<T> {
    T read(String text) throws Wrong;

    /** Any text of one line. */
    static String line(String text) throws Wrong {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Wrong("wrong.control");
        }
        return text;
    }
}
