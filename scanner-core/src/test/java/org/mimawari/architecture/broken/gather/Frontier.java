package org.mimawari.architecture.broken.gather;

public final class Frontier {}
