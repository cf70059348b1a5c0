/** Makes facts out of raw content, then drops the content. Pure: no network, no files, no clock. */
@NullMarked
package org.mimawari.derive;

import org.jspecify.annotations.NullMarked;
