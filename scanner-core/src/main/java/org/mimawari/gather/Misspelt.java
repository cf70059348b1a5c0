package org.mimawari.gather;

import java.util.Optional;
import org.mimawari.extract.MeantAddress;
import org.mimawari.term.PublicUrl;

/** Addresses that lead nowhere as they are written, told without asking, and what was meant by them. Immutable. */
final class Misspelt {
    private final MeantAddress meant = new MeantAddress();
    private final Wrappers wrappers;
    private final Scope scope;
    private final MetServices services;

    Misspelt(Wrappers wrappers, Scope scope, MetServices services) {
        this.wrappers = wrappers;
        this.scope = scope;
        this.services = services;
    }

    boolean is(PublicUrl url) {
        return !scope.owns(url) && !services.knows(url) && (meant.isBroken(url) || wrappers.isUnread(url));
    }

    /** What was meant by one of these, or by an own address that turned out to lead to nothing; empty if that cannot be told. */
    Optional<PublicUrl> meant(PublicUrl url) {
        return scope.owns(url) ? meant.inside(url) : meant.of(url);
    }
}
