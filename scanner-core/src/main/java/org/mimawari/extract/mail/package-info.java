/** Readers of mails. May use only content, term and the readers of what mails hold; nothing is sent, written to a disk or asked of a network. */
@NullMarked
package org.mimawari.extract.mail;

import org.jspecify.annotations.NullMarked;
