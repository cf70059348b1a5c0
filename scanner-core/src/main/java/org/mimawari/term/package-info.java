/** What every package may use: words without behaviour (addresses, routes, labels, places, kinds), and two small tools, {@link Late} and {@link Defect}. Uses no other package of the project. */
@NullMarked
package org.mimawari.term;

import org.jspecify.annotations.NullMarked;
