package org.mimawari.architecture.broken.extract;

import java.net.InetAddress;
import java.net.UnknownHostException;

final class ReachesNetwork {
    InetAddress look() throws UnknownHostException {
        return InetAddress.getByName("localhost");
    }
}
