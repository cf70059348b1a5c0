/** The interface of a check and the runner that calls the checks. Pure: no network, no files, no clock. */
@NullMarked
package org.mimawari.check;

import org.jspecify.annotations.NullMarked;
