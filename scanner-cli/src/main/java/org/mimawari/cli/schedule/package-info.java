/** Runs scans at the times of the settings. The only importer of the scheduler; does not know what a scan does. */
@NullMarked
package org.mimawari.cli.schedule;

import org.jspecify.annotations.NullMarked;
