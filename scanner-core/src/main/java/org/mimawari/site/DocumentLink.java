package org.mimawari.site;

import org.mimawari.term.Audience;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * Where a document leads, in words that are safe to keep.
 *
 * @param words those of the link, with everything personal masked, or empty
 * @param audience for whom the words in and around it say that it is meant
 */
public record DocumentLink(PublicUrl to, Label words, Via via, Place place, Audience audience) {}
