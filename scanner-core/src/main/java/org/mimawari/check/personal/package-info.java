/** Checks of lists of people. Pure; may not know the other families of checks. */
@NullMarked
package org.mimawari.check.personal;

import org.jspecify.annotations.NullMarked;
