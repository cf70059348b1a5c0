/** Walks the site: what to fetch next and how politely. May not judge; hands everything to derive through scan. */
@NullMarked
package org.mimawari.gather;

import org.jspecify.annotations.NullMarked;
