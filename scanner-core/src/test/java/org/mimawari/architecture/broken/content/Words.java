package org.mimawari.architecture.broken.content;

public final class Words {}
