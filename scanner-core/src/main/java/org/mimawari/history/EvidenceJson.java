package org.mimawari.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mimawari.finding.Evidence;
import org.mimawari.term.Audience;
import org.mimawari.term.PublicUrl;

/** Evidence as the store keeps it: addresses as they may be shown, words of the site as labels only. */
final class EvidenceJson {

    private static final JsonMapper MAPPER = JsonFacts.mapper(PublicUrl::shown);

    private static final String ROUTE = "route";
    private static final String AUDIENCE = "audience";
    private static final JsonNode NOBODY_NAMED = TextNode.valueOf(Audience.ANYONE.name());

    private EvidenceJson() {}

    static String write(List<Evidence> evidence) {
        try {
            ArrayNode all = MAPPER.createArrayNode();
            for (Evidence one : evidence) {
                all.add(written(MAPPER.readTree(MAPPER.writerFor(Evidence.class).writeValueAsString(one))));
            }
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence cannot be written", e);
        }
    }

    /** Most places say nothing of an audience; then it is left out, as it was before there was one. */
    private static JsonNode written(JsonNode one) {
        if (one.get(ROUTE) instanceof ObjectNode route && NOBODY_NAMED.equals(route.get(AUDIENCE))) {
            route.remove(AUDIENCE);
        }
        return one;
    }

    /** A kind of evidence that this version does not know any more is left out; the finding stands without it. */
    static List<Evidence> read(String json) {
        try {
            List<Evidence> evidence = new ArrayList<>();
            for (JsonNode one : MAPPER.readTree(json)) {
                read(one).ifPresent(evidence::add);
            }
            return evidence;
        } catch (JsonProcessingException e) {
            throw StoreTrouble.unreadable("table mimawari_findings", e);
        }
    }

    private static Optional<Evidence> read(JsonNode one) {
        if (one.get(ROUTE) instanceof ObjectNode route && !route.has(AUDIENCE)) {
            route.set(AUDIENCE, NOBODY_NAMED);
        }
        try {
            return Optional.of(MAPPER.treeToValue(one, Evidence.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
