/** Readers of data files: lists in JSON and XML, contacts, calendars. Pure: no network, no files. */
@NullMarked
package org.mimawari.extract.data;

import org.jspecify.annotations.NullMarked;
