/** Documents of every format behind one interface: told by their bytes, read within one allowance, files within files included. Pure: no network, no files. */
@NullMarked
package org.mimawari.extract.document;

import org.jspecify.annotations.NullMarked;
