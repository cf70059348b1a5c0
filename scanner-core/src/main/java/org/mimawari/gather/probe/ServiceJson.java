package org.mimawari.gather.probe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.mimawari.content.Body;

/** Reads JSON that a service answers. Limits: 64 levels, 1 million tokens, 1 MiB for one text. Never throws for anything that an answer says. Thread-safe. */
final class ServiceJson {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TOKENS = 1_000_000;
    private static final int MAX_TEXT = 1 << 20;

    private final ObjectMapper mapper = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxTokenCount(MAX_TOKENS)
                    .maxStringLength(MAX_TEXT)
                    .build())
            .build());

    /** Empty if it is no JSON, or not whole. */
    Optional<JsonNode> read(Body body) {
        if (!body.whole() || body.size() == 0) {
            return Optional.empty();
        }
        try (JsonParser parser = mapper.createParser(body.bytes())) {
            JsonNode data = mapper.readTree(parser);
            boolean alone = parser.nextToken() == null;
            return Optional.ofNullable(data).filter(node -> alone && node.isContainerNode());
        } catch (IOException e) {
            // The caller says "unreadable". The message is dropped, since it may quote the answer.
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
}
