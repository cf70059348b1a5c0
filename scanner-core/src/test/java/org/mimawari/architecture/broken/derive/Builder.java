package org.mimawari.architecture.broken.derive;

public final class Builder {}
