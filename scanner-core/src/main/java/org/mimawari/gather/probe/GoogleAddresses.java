package org.mimawari.gather.probe;

import java.util.Optional;
import java.util.Set;
import org.mimawari.term.PublicUrl;

/** Reads the addresses of files in a Google Drive by the table of services. Immutable. */
final class GoogleAddresses {
    static final Set<String> SERVICES =
            Set.of("google-sheets", "google-docs", "google-slides", "google-drawings", "google-drive");

    private final ServiceTable table = ServiceTable.builtIn();

    Optional<Sighting> sight(PublicUrl url) {
        return table.sight(url);
    }

    /** The file that the address names; empty if it is none of one. */
    Optional<GoogleFile> file(PublicUrl url) {
        return sight(url)
                .filter(sighting -> SERVICES.contains(sighting.service().id()))
                .map(GoogleFile::of);
    }
}
