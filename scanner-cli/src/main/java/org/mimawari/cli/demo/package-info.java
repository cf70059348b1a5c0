/** An invented city hall with emulated outside services, served on loopback, so that the real scan can be shown. */
@NullMarked
package org.mimawari.cli.demo;

import org.jspecify.annotations.NullMarked;
