/** Tests of the schedule. */
@NullMarked
package org.mimawari.cli.schedule;

import org.jspecify.annotations.NullMarked;
