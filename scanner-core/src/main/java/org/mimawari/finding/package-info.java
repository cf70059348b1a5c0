/** What a check says: verdicts, findings, evidence. Has no variant that can hold text of the site; may use only term and site-free words. */
@NullMarked
package org.mimawari.finding;

import org.jspecify.annotations.NullMarked;
