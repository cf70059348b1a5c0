package org.mimawari.report;

import java.util.Optional;
import org.mimawari.term.PublicUrl;

/** What may be made of an address as it is shown. */
final class ShownAddress {
    private ShownAddress() {}

    /** Whether the shown form leads to the same thing; not when a secret in it is masked or it was cut. */
    static boolean leadsThere(PublicUrl url) {
        return PublicUrl.parse(url.shown()).equals(Optional.of(url));
    }
}
