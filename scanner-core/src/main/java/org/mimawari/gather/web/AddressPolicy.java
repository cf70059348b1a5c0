package org.mimawari.gather.web;

import java.net.InetAddress;

/** Which addresses may be connected to. Thread-safe. */
interface AddressPolicy {
    boolean allows(InetAddress address);

    /** What the settings ask for: only public addresses, or all. */
    static AddressPolicy of(boolean allowPrivateAddresses) {
        AddressGuard guard = new AddressGuard();
        return allowPrivateAddresses ? address -> true : address -> !guard.forbids(address);
    }
}
