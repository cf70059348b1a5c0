package org.mimawari.architecture.broken.cli;

public final class Command {}
