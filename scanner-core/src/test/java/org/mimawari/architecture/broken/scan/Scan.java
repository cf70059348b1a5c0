package org.mimawari.architecture.broken.scan;

public final class Scan {}
