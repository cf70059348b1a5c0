package org.mimawari.cli.architecture.broken.cli.command;

public final class Round {
    org.mimawari.cli.architecture.broken.cli.Round other;
}
