/** Tests of the store that need PostgreSQL. */
@NullMarked
package org.mimawari.history;

import org.jspecify.annotations.NullMarked;
