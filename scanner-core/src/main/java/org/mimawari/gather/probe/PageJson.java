package org.mimawari.gather.probe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mimawari.content.Body;

/**
 * Reads the data that services answer with, or put into the scripts of their pages. Limits: 128 levels, 1 million tokens, 1 MiB for one text. Never throws for anything that an
 * answer says, and keeps nothing of it in a message. Thread-safe; linear.
 */
final class PageJson {
    /** The name may also stand where nothing is assigned to it; its own script comes among the first. */
    private static final int MAX_MARKS = 8;

    private static final String ENCODING_MARK = "\uFEFF";
    private static final int MAX_DEPTH = 128;
    private static final int MAX_TOKENS = 1_000_000;
    private static final int MAX_TEXT = 1 << 20;

    private final ObjectMapper mapper;

    private PageJson(JsonFactory factory) {
        mapper = new ObjectMapper(factory);
    }

    static PageJson strict() {
        return new PageJson(
                JsonFactory.builder().streamReadConstraints(limits()).build());
    }

    /** For objects as programmers write them: names without quotes, single quotes, a comma at the end. */
    static PageJson asWritten() {
        return new PageJson(JsonFactory.builder()
                .streamReadConstraints(limits())
                .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build());
    }

    private static StreamReadConstraints limits() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxTokenCount(MAX_TOKENS)
                .maxStringLength(MAX_TEXT)
                .build();
    }

    /** Without the mark of its encoding that some programs put first. */
    static String text(Body body) {
        String text = new String(body.bytes(), StandardCharsets.UTF_8);
        return text.startsWith(ENCODING_MARK) ? text.substring(1) : text;
    }

    /** The object that the whole answer is; empty if it is none. */
    Optional<JsonNode> whole(Body body) {
        return body.whole() ? alone(text(body)).filter(JsonNode::isObject) : Optional.empty();
    }

    /** The object or array that a text is; empty if it is none, or something follows it. */
    Optional<JsonNode> alone(String text) {
        try (JsonParser parser = mapper.createParser(text)) {
            JsonNode data = mapper.readTree(parser);
            boolean alone = parser.nextToken() == null;
            return Optional.ofNullable(data).filter(node -> alone && node.isContainerNode());
        } catch (IOException e) {
            // As below.
            return Optional.empty();
        }
    }

    /** What a JSON string of a page stands for; empty if it is none. */
    Optional<String> unquoted(String quoted) {
        try {
            return Optional.ofNullable(mapper.readValue(quoted, String.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The first object that a script of the page assigns to a name; what follows it does not matter. */
    Optional<JsonNode> assigned(String page, String name) {
        int at = 0;
        for (int marks = 0; marks < MAX_MARKS; marks++) {
            int mark = page.indexOf(name, at);
            if (mark < 0) {
                break;
            }
            at = mark + name.length();
            int start = behindEquals(page, at);
            Optional<JsonNode> object = start < 0 ? Optional.empty() : object(page, start);
            if (object.isPresent()) {
                return object;
            }
        }
        return Optional.empty();
    }

    private static int behindEquals(String page, int from) {
        int equals = afterBlanks(page, from);
        if (equals == page.length() || page.charAt(equals) != '=') {
            return -1;
        }
        int start = afterBlanks(page, equals + 1);
        return start < page.length() && page.charAt(start) == '{' ? start : -1;
    }

    private static int afterBlanks(String page, int from) {
        int at = from;
        while (at < page.length() && Character.isWhitespace(page.charAt(at))) {
            at++;
        }
        return at;
    }

    private Optional<JsonNode> object(String text, int from) {
        StringReader reader = new StringReader(text);
        try (JsonParser parser = mapper.createParser(reader)) {
            reader.skip(from);
            return Optional.ofNullable((JsonNode) mapper.readTree(parser)).filter(JsonNode::isObject);
        } catch (IOException e) {
            // Broken, or other data: the caller says "unreadable". The message is dropped, since it may quote the
            // answer.
            return Optional.empty();
        }
    }
}
