package org.mimawari.cli.architecture.broken.derive;

public final class Builder {}
