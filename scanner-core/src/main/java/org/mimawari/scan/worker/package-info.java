/** Documents are read in processes of their own, so that one made to exhaust its reader costs that document and nothing else. Knows no format and no settings. */
@NullMarked
package org.mimawari.scan.worker;

import org.jspecify.annotations.NullMarked;
