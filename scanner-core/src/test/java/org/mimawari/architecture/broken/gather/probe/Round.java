package org.mimawari.architecture.broken.gather.probe;

public final class Round {
    org.mimawari.architecture.broken.gather.Round other;
}
