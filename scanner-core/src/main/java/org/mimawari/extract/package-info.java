/** From bytes to text, links and QR codes: one class a format. Pure: no network, no files. */
@NullMarked
package org.mimawari.extract;

import org.jspecify.annotations.NullMarked;
