package org.mimawari.report;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.slf4j.LoggerFactory;

/** The Nu HTML checker, which the W3C runs too; here without the network. */
final class HtmlChecker {
    /** Of CSS Pseudo-Elements 4; opens folded parts on paper, and a browser that does not know it leaves them folded. */
    private static final String NEWER_THAN_THE_CHECKER = "pseudo-class “::details-content”";

    /** It reads its schema by calls inside calls, more than the usual stack holds. */
    private static final long STACK_BYTES = 16L << 20;

    private HtmlChecker() {}

    /** Errors and warnings, each with the place; empty for a valid page. */
    static List<String> complaints(String html) throws Exception {
        // It logs every letter.
        ((Logger) LoggerFactory.getLogger("nu.validator")).setLevel(Level.WARN);
        FutureTask<String> check = new FutureTask<>(() -> check(html));
        new Thread(null, check, "html-checker", STACK_BYTES).start();
        String answer = check.get();
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

    private static String check(String html) throws Exception {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.JSON);
        return checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
