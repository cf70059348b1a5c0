/** Tells a series of addresses that has an end from one that has none (docs/traps.md). Asks nothing itself; knows nothing of the queue. */
@NullMarked
package org.mimawari.gather.trap;

import org.jspecify.annotations.NullMarked;
