/** Sentences of the command line in Japanese and English, kept in property files. Uses no other package of the command line. */
@NullMarked
package org.mimawari.cli.text;

import org.jspecify.annotations.NullMarked;
