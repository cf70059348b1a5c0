package org.mimawari.architecture.broken.personal;

public final class Detector {}
