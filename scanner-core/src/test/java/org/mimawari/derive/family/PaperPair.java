package org.mimawari.derive.family;

/**
 * Two documents of one site.
 *
 * @param kind what they are to each other
 * @param older the older one if they are versions
 */
public record PaperPair(String kind, Paper older, Paper newer) {}
