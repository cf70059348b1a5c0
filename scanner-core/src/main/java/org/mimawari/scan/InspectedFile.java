package org.mimawari.scan;

import java.nio.file.Path;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/**
 * A file that is to be looked at.
 *
 * @param url its name within what was given, personal values masked
 * @param name of the file alone
 */
record InspectedFile(Path path, PublicUrl url, Label name) {}
