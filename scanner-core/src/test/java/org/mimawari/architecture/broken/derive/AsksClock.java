package org.mimawari.architecture.broken.derive;

import java.util.function.LongSupplier;

/** By a method reference, which counts as well. */
final class AsksClock {
    final LongSupplier time = System::nanoTime;
}
