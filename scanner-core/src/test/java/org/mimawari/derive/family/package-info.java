/** Invented versions of documents, and documents that look like versions and are none. */
@NullMarked
package org.mimawari.derive.family;

import org.jspecify.annotations.NullMarked;
