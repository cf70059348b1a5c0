/** The benchmark's made-up city hall, what is true of it, and the count of who asked for what. Not part of the tests (docs/benchmark.md). */
@NullMarked
package org.mimawari.bench;

import org.jspecify.annotations.NullMarked;
