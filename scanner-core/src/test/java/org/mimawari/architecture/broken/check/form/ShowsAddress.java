package org.mimawari.architecture.broken.check.form;

import org.mimawari.architecture.broken.term.PublicUrl;

final class ShowsAddress {
    String text(PublicUrl url) {
        return url.href();
    }
}
