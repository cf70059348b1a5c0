package org.mimawari.cli.architecture.broken.cli;

public final class Round {
    org.mimawari.cli.architecture.broken.cli.command.Round other;
}
