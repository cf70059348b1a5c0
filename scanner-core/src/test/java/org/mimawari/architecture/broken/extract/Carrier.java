package org.mimawari.architecture.broken.extract;

import org.mimawari.architecture.broken.content.Words;

/** Keeps the rules itself; who holds one holds content. */
public record Carrier(Words words) {}
