/** Checks of links. Pure; may not know the other families of checks. */
@NullMarked
package org.mimawari.check.link;

import org.jspecify.annotations.NullMarked;
