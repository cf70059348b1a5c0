/** Reads PDF files: what can be seen on their pages, and what cannot but is there. Pure: no network, no files. */
@NullMarked
package org.mimawari.extract.pdf;

import org.jspecify.annotations.NullMarked;
