/** What earlier runs saw, and the journal of a run in progress. Holds nothing personal. */
@NullMarked
package org.mimawari.history;

import org.jspecify.annotations.NullMarked;
