/** Readers of archives: their entries are files within a file. Pure: no network, nothing is unpacked to a disk. */
@NullMarked
package org.mimawari.extract.archive;

import org.jspecify.annotations.NullMarked;
