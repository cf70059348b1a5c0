/** Whether documents are versions of one another, and which is newer: from texts to marks and sketches, and from these to a judgement. Knows no facts, no files, no network. */
@NullMarked
package org.mimawari.compare;

import org.jspecify.annotations.NullMarked;
