package org.mimawari.architecture.broken.extract;

public final class Reader {}
