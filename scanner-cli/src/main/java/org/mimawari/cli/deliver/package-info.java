/** Sends mail: the outbox in the store, and SMTP. The only importer of the mail library; does not decide what a report says. */
@NullMarked
package org.mimawari.cli.deliver;

import org.jspecify.annotations.NullMarked;
