/** Real servers and processes for tests. */
@NullMarked
package org.mimawari.cli.testsupport;

import org.jspecify.annotations.NullMarked;
