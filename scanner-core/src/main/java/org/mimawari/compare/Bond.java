package org.mimawari.compare;

/**
 * That one document is an older version of another.
 *
 * @param older its number among those that were compared
 * @param newer likewise
 * @param sure whether names, text and dates agree that it is
 * @param weight how much speaks for it
 */
public record Bond(int older, int newer, boolean sure, int weight) {}
