/** Composition root: puts the four stages together. May use all of the core. */
@NullMarked
package org.mimawari.scan;

import org.jspecify.annotations.NullMarked;
