package org.mimawari.cli.architecture.broken.cli;

final class CommandHelper {}
