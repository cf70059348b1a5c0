package org.mimawari.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tokenizer cases of html5lib-tests. */
final class HtmlSuite {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HtmlSuite() {}

    /**
     * @param expected tokens in one spelling, see {@link HtmlTokensTest}
     * @param state in which the tokenizer begins, as the suite calls it
     * @param element whose text the input is, or empty
     */
    record Case(String input, List<String> expected, String state, String element) {}

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Path file : Corpora.files(Corpora.needed("suites/html5lib").resolve("tokenizer"), ".test")) {
            try {
                JSON.readTree(file.toFile()).path("tests").forEach(test -> add(test, cases));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cases;
    }

    private static void add(JsonNode test, List<Case> cases) {
        boolean escaped = test.path("doubleEscaped").asBoolean();
        List<String> expected = new ArrayList<>();
        test.path("output").forEach(token -> expected.add(token(token, escaped)));
        List<String> states = new ArrayList<>();
        test.path("initialStates").forEach(state -> states.add(state.asText()));
        for (String state : states.isEmpty() ? List.of("Data state") : states) {
            cases.add(new Case(
                    text(test.path("input").asText(), escaped),
                    expected,
                    state,
                    test.path("lastStartTag").asText()));
        }
    }

    private static String token(JsonNode token, boolean escaped) {
        String kind = token.get(0).asText();
        StringBuilder out = new StringBuilder(kind);
        if (!kind.equals("DOCTYPE")) {
            out.append(' ').append(text(token.get(1).asText(), escaped));
        }
        if (kind.equals("StartTag")) {
            token.get(2).properties().stream()
                    .map(attribute -> text(attribute.getKey(), escaped) + "="
                            + text(attribute.getValue().asText(), escaped))
                    .sorted()
                    .forEach(attribute -> out.append(" [").append(attribute).append(']'));
            out.append(token.has(3) && token.get(3).asBoolean() ? " /" : "");
        }
        return out.toString();
    }

    private static String text(String text, boolean escaped) {
        if (!escaped) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
