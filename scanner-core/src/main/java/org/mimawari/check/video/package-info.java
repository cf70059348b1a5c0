/** Checks of videos. Pure; may not know the other families of checks. */
@NullMarked
package org.mimawari.check.video;

import org.jspecify.annotations.NullMarked;
