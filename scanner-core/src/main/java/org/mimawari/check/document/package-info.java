/** Checks of documents. Pure; may not know the other families of checks. */
@NullMarked
package org.mimawari.check.document;

import org.jspecify.annotations.NullMarked;
