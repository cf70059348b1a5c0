/** Checks of outside forms. Pure; may not know the other families of checks. */
@NullMarked
package org.mimawari.check.form;

import org.jspecify.annotations.NullMarked;
