/** Checks of mails. Pure: no network, no files, no clock. */
@NullMarked
package org.mimawari.check.mail;

import org.jspecify.annotations.NullMarked;
