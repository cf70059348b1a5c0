package org.mimawari.architecture.broken.stray;

/** In a package that the table does not know. */
final class Homeless {}
