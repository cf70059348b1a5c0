/** Checks of shared files, folders, boards and the like. Pure; may not know the other families of checks. */
@NullMarked
package org.mimawari.check.share;

import org.jspecify.annotations.NullMarked;
