package org.mimawari.site;

import org.mimawari.term.AddressKind;
import org.mimawari.term.Route;

/** One place that leads to a form, and which of the form's addresses it hands out. */
public record Handout(AddressKind kind, Route route) {}
