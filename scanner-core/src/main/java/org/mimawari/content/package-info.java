/** Raw matter of a run: bytes and texts of the site. Never printed, never stored; may not be seen by findings, reports or history. */
@NullMarked
package org.mimawari.content;

import org.jspecify.annotations.NullMarked;
