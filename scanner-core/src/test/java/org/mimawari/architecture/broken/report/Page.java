package org.mimawari.architecture.broken.report;

public final class Page {}
