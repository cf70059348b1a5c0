/** Tests of what earlier runs saw and of the journal. */
@NullMarked
package org.mimawari.history;

import org.jspecify.annotations.NullMarked;
