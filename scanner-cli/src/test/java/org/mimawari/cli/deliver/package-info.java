/** Tests of mail. */
@NullMarked
package org.mimawari.cli.deliver;

import org.jspecify.annotations.NullMarked;
