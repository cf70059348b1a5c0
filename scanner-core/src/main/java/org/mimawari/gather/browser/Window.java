package org.mimawari.gather.browser;

import java.util.Map;

/** One window of the browser. */
record Window(BidiPort port, String user, String context) {

    /** Starts to go there; does not wait. */
    void open(String address) {
        port.ask("browsingContext.navigate", Map.of("context", context, "url", address, "wait", "none"));
    }

    String evaluate(String expression) {
        return port.evaluate(context, expression);
    }
}
