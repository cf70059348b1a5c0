/** Settings records and their validation, read once at the start. May not read files or the environment itself. */
@NullMarked
package org.mimawari.settings;

import org.jspecify.annotations.NullMarked;
