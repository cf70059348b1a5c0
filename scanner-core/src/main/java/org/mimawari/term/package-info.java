/** Shared words without behaviour: addresses, routes, labels, places, kinds. Uses no other package of the project. */
@NullMarked
package org.mimawari.term;

import org.jspecify.annotations.NullMarked;
