package org.mimawari.architecture.broken.gather;

public final class Round {
    org.mimawari.architecture.broken.gather.probe.Round other;
}
