/** The command line's door: arguments in, exit code out. Puts the commands and the scanner together. */
@NullMarked
package org.mimawari.cli;

import org.jspecify.annotations.NullMarked;
