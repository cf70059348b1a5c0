/** Readers of text without markup: tables with delimiters, and running text. Pure: no network, no files. */
@NullMarked
package org.mimawari.extract.plain;

import org.jspecify.annotations.NullMarked;
