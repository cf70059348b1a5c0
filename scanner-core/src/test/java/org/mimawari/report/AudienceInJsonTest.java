package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mimawari.term.Audience;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** The field {@code intendedAudience} of a way in the JSON report. */
class AudienceInJsonTest {
    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/kenshu.html");

    private static List<String> said(Audience... audiences) {
        List<Route> routes = Arrays.stream(audiences)
                .map(audience -> new Route(PAGE, Label.NONE, Label.masked("職員限定の動画"), Via.LINK, Place.WHOLE, audience))
                .toList();
        return StreamSupport.stream(JsonFacts.routes(routes).spliterator(), false)
                .map(route -> route.path("intendedAudience").asText("none"))
                .toList();
    }

    @Test
    void aWayTellsTheKindOfTheWordsAroundIt() {
        assertThat(said(Audience.STAFF, Audience.FOR_PARENTS, Audience.LIMITED, Audience.ANYONE))
                .containsExactly("staff", "for-parents", "limited", "anyone");
    }

    @Test
    void everyKindIsAWordOfTheSchemaAndTheSchemaKnowsNoOther() throws IOException {
        try (InputStream in = AudienceInJsonTest.class.getResourceAsStream("report.schema.json")) {
            JsonNode words = new ObjectMapper().readTree(in).at("/$defs/route/properties/intendedAudience/enum");
            assertThat(words).extracting(JsonNode::asText).containsExactlyInAnyOrderElementsOf(said(Audience.values()));
        }
    }

    /** What docs/reading.md promises of the two sorts of kinds. */
    @Test
    void whatIsOnlySpokenToAGroupBeginsWithForAndNothingElseDoes() {
        for (Audience audience : Audience.values()) {
            boolean spokenTo = said(audience).get(0).toLowerCase(Locale.ROOT).startsWith("for-");
            assertThat(audience.restricts()).as(audience.name()).isEqualTo(!spokenTo && audience != Audience.ANYONE);
        }
    }
}
