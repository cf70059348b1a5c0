package org.mimawari.history;

import java.util.Optional;
import org.mimawari.term.PublicUrl;

/** Addresses as the store may keep them: in full where nothing in them has to be masked, otherwise as they may be shown. */
final class KeptAddress {

    private KeptAddress() {}

    /** With its fragment, which tells some services what to show. */
    static String text(PublicUrl url) {
        return whole(url).orElseGet(() -> RunJournal.writable(url) ? url.address() : url.shown());
    }

    /** Whether it is read back as it was written. */
    static boolean isWhole(PublicUrl url) {
        return whole(url).isPresent();
    }

    /** The address with its fragment; empty if something in it would have to be masked. */
    static Optional<String> whole(PublicUrl url) {
        Optional<String> fragment = url.fragment();
        boolean shown = RunJournal.writable(url)
                && fragment.flatMap(text -> PublicUrl.parse(url.origin() + "/?" + text))
                        .map(RunJournal::writable)
                        .orElse(fragment.isEmpty());
        return shown
                ? Optional.of(fragment.map(text -> url.address() + "#" + text).orElse(url.address()))
                : Optional.empty();
    }
}
