/** One class for each outside service: asks what a stranger would see, by few GET requests, and keeps no text. */
@NullMarked
package org.mimawari.gather.probe;

import org.jspecify.annotations.NullMarked;
