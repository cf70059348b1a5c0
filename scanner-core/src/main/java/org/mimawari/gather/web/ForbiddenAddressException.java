package org.mimawari.gather.web;

import java.io.Serial;
import java.net.UnknownHostException;

/** A name or address leads to a network that is none of the public's. A kind of {@link UnknownHostException}, as OkHttp takes no other from a look-up. */
final class ForbiddenAddressException extends UnknownHostException {
    @Serial
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
        super(host + " leads to a private or reserved address");
    }
}
