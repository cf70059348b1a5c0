package org.mimawari.cli.architecture.broken.cli.command;

final class Exits {
    void stop() {
        System.exit(1);
    }
}
