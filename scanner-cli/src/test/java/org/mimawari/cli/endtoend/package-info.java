/** The whole program in processes of its own, against real servers on loopback. May use the public doors of every part, and nothing inside them. */
@NullMarked
package org.mimawari.cli.endtoend;

import org.jspecify.annotations.NullMarked;
