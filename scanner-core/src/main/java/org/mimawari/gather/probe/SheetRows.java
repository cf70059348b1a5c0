package org.mimawari.gather.probe;

import org.mimawari.site.Bearing;
import org.mimawari.site.PersonalDataTally;

/**
 * What the rows of a sheet that a service hands out hold.
 *
 * @param bearing of the table that is most like a list of private people
 */
record SheetRows(PersonalDataTally tally, Bearing bearing) {}
