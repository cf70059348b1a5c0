/** YAML and environment variables to settings. Finds all mistakes at once; never prints a value. Reads nothing but files. */
@NullMarked
package org.mimawari.cli.config;

import org.jspecify.annotations.NullMarked;
