package org.mimawari.architecture.broken.check.form;

import java.time.Instant;

final class AsksClock {
    Instant now() {
        return Instant.now();
    }
}
