package org.mimawari.architecture.broken.site;

public final class Fact {}
