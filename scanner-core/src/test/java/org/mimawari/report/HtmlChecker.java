package org.mimawari.report;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.slf4j.LoggerFactory;

/** The Nu HTML checker, which the W3C runs too; here without the network. */
final class HtmlChecker {
    /** Of CSS Pseudo-Elements 4; opens folded parts on paper, and a browser that does not know it leaves them folded. */
    private static final String NEWER_THAN_THE_CHECKER = "pseudo-class “::details-content”";

    private HtmlChecker() {}

    /** Errors and warnings, each with the place; empty for a valid page. */
    static List<String> complaints(String html) throws Exception {
        // It logs every letter.
        ((Logger) LoggerFactory.getLogger("nu.validator")).setLevel(Level.WARN);
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.JSON);
        String answer = checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        List<String> complaints = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(answer).path("messages")) {
            if (one.path("message").asText().contains(NEWER_THAN_THE_CHECKER)) {
                continue;
            }
            complaints.add(one.path("type").asText() + " line "
                    + one.path("lastLine").asInt() + ": " + one.path("message").asText() + " near "
                    + one.path("extract").asText());
        }
        return complaints;
    }
}
