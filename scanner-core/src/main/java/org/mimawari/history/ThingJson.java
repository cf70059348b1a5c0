package org.mimawari.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.mimawari.site.Subject;

/**
 * What the store keeps of a thing of an outside service, as JSON: words of the site as labels only, addresses in full where
 * nothing in them has to be masked. What another version of Mimawari wrote in another shape is not read.
 */
final class ThingJson {

    private static final JsonMapper MAPPER = JsonFacts.mapper(KeptAddress::text);
    private static final TypeReference<List<ThingWay>> WAYS = new TypeReference<>() {};
    private static final TypeReference<List<ThingLead>> LEADS = new TypeReference<>() {};

    private ThingJson() {}

    static String fact(Subject fact) {
        try {
            return MAPPER.writerFor(Subject.class).writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact cannot be written", e);
        }
    }

    static Optional<Subject> fact(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, Subject.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Each marked as whole or not. */
    static String ways(List<ThingWay> ways) {
        return list(ways.stream()
                .map(way -> new ThingWay(
                        way.address(), way.whole() && KeptAddress.isWhole(way.address()), way.direct(), way.route()))
                .toList());
    }

    static Optional<List<ThingWay>> ways(String json) {
        return list(json, WAYS);
    }

    static String leads(List<ThingLead> leads) {
        return list(leads);
    }

    static Optional<List<ThingLead>> leads(String json) {
        return list(json, LEADS);
    }

    private static String list(List<?> all) {
        try {
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what leads to a thing cannot be written", e);
        }
    }

    private static <T> Optional<List<T>> list(String json, TypeReference<List<T>> type) {
        try {
            return Optional.of(MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
