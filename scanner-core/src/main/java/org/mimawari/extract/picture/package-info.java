/** What pictures say of who took them and where, beside what they show. Pure: no network, no files. */
@NullMarked
package org.mimawari.extract.picture;

import org.jspecify.annotations.NullMarked;
