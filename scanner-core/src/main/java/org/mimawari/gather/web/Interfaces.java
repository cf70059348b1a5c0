package org.mimawari.gather.web;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Locale;

/** The network interfaces of this machine. Stateless. */
public final class Interfaces {
    private Interfaces() {}

    /** Whether one besides loopback is up and has an address of a network. A machine that does not let us look is taken for connected. */
    public static boolean areConnected() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(Interfaces::leadsOut);
        } catch (SocketException e) {
            // Java's word for an empty list.
            String message = e.getMessage() == null ? "" : e.getMessage();
            return !message.toLowerCase(Locale.ROOT).contains("no network interfaces");
        }
    }

    private static boolean leadsOut(NetworkInterface one) {
        try {
            return one.isUp()
                    && !one.isLoopback()
                    && one.inetAddresses().anyMatch(address -> !address.isLinkLocalAddress());
        } catch (SocketException e) {
            return false; // gone in this moment
        }
    }
}
