package org.mimawari.site;

import org.mimawari.term.PropertyKind;

/**
 * That a property of a document tells of somebody.
 *
 * @param people how many different values did
 */
public record PropertyTrace(PropertyKind kind, int people) {}
