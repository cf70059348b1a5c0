package org.mimawari.gather.browser;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.bidi.Command;
import org.openqa.selenium.bidi.Event;
import org.openqa.selenium.bidi.Module;

/** The two-way connection to a browser, in the words of the W3C's WebDriver BiDi. Thread-safe. */
final class BidiPort extends Module {
    BidiPort(WebDriver driver) {
        super(driver);
    }

    /** Sends a command and waits for its result. */
    Map<?, ?> ask(String method, Map<String, Object> parameters) {
        Object result = send(new Command<Object>(method, parameters, answer -> answer));
        return result instanceof Map<?, ?> map ? map : Map.of();
    }

    void on(String event, Consumer<Map<?, ?>> listener) {
        subscribe(new Event<Map<?, ?>>(event, parameters -> parameters), listener);
    }

    /** Runs an expression apart from the page's own scripts and gives back its text. */
    String evaluate(String context, String expression) {
        Map<?, ?> answer = ask(
                "script.evaluate",
                Map.of(
                        "expression",
                        expression,
                        "target",
                        Map.of("context", context, "sandbox", "mimawari"),
                        "awaitPromise",
                        false));
        return answer.get("result") instanceof Map<?, ?> result && result.get("value") instanceof String text
                ? text
                : "";
    }

    static Map<String, Object> header(String name, String value) {
        return Map.of("name", name, "value", Map.of("type", "string", "value", value));
    }

    /** A text of an answer, or an empty one. */
    static String text(Map<?, ?> from, String key) {
        return from.get(key) instanceof String text ? text : "";
    }

    static Map<?, ?> map(Map<?, ?> from, String key) {
        return from.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(Map<?, ?> from, String key) {
        return from.get(key) instanceof List<?> list ? list : List.of();
    }
}
