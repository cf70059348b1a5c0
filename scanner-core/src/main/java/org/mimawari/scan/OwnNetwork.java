package org.mimawari.scan;

import java.io.IOException;
import java.net.UnknownHostException;
import org.mimawari.gather.web.Interfaces;
import org.mimawari.gather.web.SystemWords;

/** Tells trouble of this machine's own network from trouble of a host, for whoever asks a host without the web client. Stateless. */
public final class OwnNetwork {
    private OwnNetwork() {}

    /** Whether this machine has a network at all. */
    public static boolean isConnected() {
        return Interfaces.areConnected();
    }

    /** Whether it is this machine that has no way out: no network at all, or no route. */
    public static boolean isAtFault(IOException e) {
        return SystemWords.noWayOut(e) || !isConnected();
    }

    /** Whether the name server answered, and says that there is no such name. */
    public static boolean saysNoSuchName(UnknownHostException e) {
        return SystemWords.noSuchName(e);
    }
}
