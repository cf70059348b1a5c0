package org.mimawari.architecture.broken.check;

/** Stands for the real Check. */
public interface Check {}
