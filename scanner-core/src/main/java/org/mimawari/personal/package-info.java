/** Detectors of people: from text to counted kinds, one class a kind. Linear in the length of the text. */
@NullMarked
package org.mimawari.personal;

import org.jspecify.annotations.NullMarked;
