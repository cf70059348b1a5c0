package org.mimawari.architecture.broken.report;

import org.mimawari.architecture.broken.term.PublicUrl;

final class ShowsAddress {
    String text(PublicUrl url) {
        return url.address();
    }
}
