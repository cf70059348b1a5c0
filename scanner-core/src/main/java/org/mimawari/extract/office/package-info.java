/** Readers of office documents: Office Open XML and OpenDocument as streams of XML, the older formats by their library. Pure: no network, no files. */
@NullMarked
package org.mimawari.extract.office;

import org.jspecify.annotations.NullMarked;
