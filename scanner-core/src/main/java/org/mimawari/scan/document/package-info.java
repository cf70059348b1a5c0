/** How runs read documents: which reader reads what, in processes of their own, and none that an earlier run has read. Knows no site, no check and no settings. */
@NullMarked
package org.mimawari.scan.document;

import org.jspecify.annotations.NullMarked;
