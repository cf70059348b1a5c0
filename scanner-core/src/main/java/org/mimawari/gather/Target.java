package org.mimawari.gather;

import org.mimawari.term.PublicUrl;

/**
 * An address to be asked.
 *
 * @param depth number of links from a start address
 */
public record Target(PublicUrl url, Lane lane, int depth) {}
