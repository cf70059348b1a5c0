/** One class a command. May not ask the network or the store itself: that is the {@link org.mimawari.cli.command.Engine}'s. */
@NullMarked
package org.mimawari.cli.command;

import org.jspecify.annotations.NullMarked;
