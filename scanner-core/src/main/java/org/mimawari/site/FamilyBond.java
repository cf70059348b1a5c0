package org.mimawari.site;

import java.util.Set;

/**
 * What two versions of a document are to each other.
 *
 * @param sure whether names, texts and dates agree that one is a version of the other
 * @param calledOld whether the words of every link to the older one say that it is old
 * @param differences what is not the same in both; unseen if one of the two could not be read
 * @param exposed whether the older one leads to something that shows what it should not: the answers of a form, an editing page, a shared table that anyone may change or that lists people. Unseen if what it
 *     leads to could not be looked at
 */
public record FamilyBond(
        boolean sure, boolean calledOld, Observed<Set<VersionDifference>> differences, Observed<Boolean> exposed) {}
