/** Between a walk and its journal: what a walk tells is written down, and read again as its facts or to go on. Asks no network, judges nothing. */
@NullMarked
package org.mimawari.scan.journal;

import org.jspecify.annotations.NullMarked;
