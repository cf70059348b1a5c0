package org.mimawari.architecture.broken.check.form;

import java.io.IOException;
import java.io.InputStream;

final class ReadsStream {
    int first(InputStream in) throws IOException {
        return in.read();
    }
}
