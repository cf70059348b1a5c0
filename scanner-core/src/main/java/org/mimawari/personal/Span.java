package org.mimawari.personal;

import org.mimawari.term.DataKind;

/**
 * A stretch of text that holds something personal.
 *
 * @param start of its first character
 * @param end just behind its last character
 */
public record Span(int start, int end, DataKind kind) {}
