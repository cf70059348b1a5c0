package org.mimawari.gather.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Answer.Silence;

/** What an answer says of the host's mood, whatever page was asked for. */
enum Reply {
    /** It works, and talks to us. */
    WELL,
    /** It asks to come later. */
    BUSY,
    /** It will not talk to us: forbidden, or proof of being human is asked for. */
    REFUSED,
    /** It is in trouble: an error of its own. */
    FAILED,
    /** No answer at all came back, or no whole one in time. */
    CUT_OFF,
    /** We have no network, so it cannot be asked. */
    NO_NETWORK,
    /** Says nothing of the host. */
    NOTHING;

    /** Headers by which a firewall says that its own page stands in for the site's, as their makers document them. */
    private static final Map<String, String> BOT_CHECKS =
            Map.of("cf-mitigated", "challenge", "x-amzn-waf-action", "challenge captcha");

    /** The page of a widely used firewall (F5), which gives it with status 200 as it comes; its users may change the words, and then it is not known. */
    private static final String REFUSAL_PAGE =
            "The requested URL was rejected. Please consult with your administrator.";

    /** A page that tells of such pages is longer. */
    private static final int LONGEST_REFUSAL = 1_000;

    static Reply of(Answer answer) {
        if (answer instanceof Response response) {
            return isBotCheck(response) ? REFUSED : ofStatus(response.status());
        }
        return switch (((Silence) answer).fault()) {
            case TIME_OUT, BROKEN_OFF, NO_CONNECTION, NAME_UNANSWERED -> CUT_OFF;
            case OWN_NETWORK -> NO_NETWORK;
            default -> NOTHING;
        };
    }

    private static Reply ofStatus(int status) {
        if (isBusy(status)) {
            return BUSY;
        }
        if (status == 403 || status == 406) {
            return REFUSED;
        }
        return status >= 500 ? FAILED : WELL;
    }

    /** Whether the host asks to come later. */
    static boolean isBusy(int status) {
        return status == 429 || status == 503;
    }

    /** Whether a firewall stands before the page and asks for proof of being human, or refuses with a page of its own. */
    static boolean isBotCheck(Response response) {
        for (Map.Entry<String, String> mark : BOT_CHECKS.entrySet()) {
            String value = response.header(mark.getKey()).orElse("");
            if (!value.isBlank() && mark.getValue().contains(value.strip())) {
                return true;
            }
        }
        return isRefusalPage(response);
    }

    private static boolean isRefusalPage(Response response) {
        return response.body().size() <= LONGEST_REFUSAL
                && new String(response.body().bytes(), StandardCharsets.ISO_8859_1).contains(REFUSAL_PAGE);
    }
}
