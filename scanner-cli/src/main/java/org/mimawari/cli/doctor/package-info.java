/** Looks whether the machine and the settings can do the work. Asks only hosts that the settings name; changes nothing. */
@NullMarked
package org.mimawari.cli.doctor;

import org.jspecify.annotations.NullMarked;
