package org.mimawari.architecture.broken.finding;

import java.util.function.Function;
import org.mimawari.architecture.broken.term.PublicUrl;

/** By a method reference, which counts as well. */
final class KeepsAddress {
    final Function<PublicUrl, String> text = PublicUrl::address;
}
