package org.mimawari.architecture.broken.finding;

import org.mimawari.architecture.broken.content.Words;

public record UsesContent(Words words) {}
