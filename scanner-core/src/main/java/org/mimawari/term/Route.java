package org.mimawari.term;

/**
 * One place that leads to an address.
 *
 * @param from the page or document that leads there
 * @param title the title of {@code from}, or empty
 * @param label the words of the link, the alternative text of the picture, or empty
 * @param via by what kind of thing it leads
 * @param place where in {@code from}
 */
public record Route(PublicUrl from, Label title, Label label, Via via, Place place) {}
