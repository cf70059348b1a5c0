package org.mimawari.gather.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.browser.Request.Kind;

/** When a page still waits, and when it lacks something, by what the browser says of its requests. */
class TrafficTest {
    private final Traffic traffic = new Traffic();

    private static Request request(int hops, Kind kind) {
        return new Request("17.2", hops, "window", "GET", Street.OWN + "/a.js", kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"net::ERR_PROXY_CONNECTION_FAILED", "net::ERR_NAME_NOT_RESOLVED", "net::ERR_TIMED_OUT"})
    void aRequestThatLookedForTheNetworkWentPastUs(String error) {
        traffic.failed(request(1, Kind.SCRIPT), error);
        assertThat(traffic.hasSlipped()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"net::ERR_FAILED", "net::ERR_ABORTED", "net::ERR_BLOCKED_BY_CSP", "net::ERR_", "", "x"})
    void whatWeRefuseOrThePageItselfForbidsDidNot(String error) {
        traffic.failed(request(0, Kind.SCRIPT), error);
        assertThat(traffic.hasSlipped()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"FRAME", "OTHER"})
    void aPictureOrFrameThatWentPastUsIsNotMissed(Kind kind) {
        traffic.failed(request(0, kind), "net::ERR_PROXY_CONNECTION_FAILED");
        assertThat(traffic.hasSlipped()).isFalse();
    }

    @Test
    void anAnswerIsUnderWayUntilTheBrowserHasIt() {
        traffic.answered(request(0, Kind.DATA), Reply.NO_STYLES);
        assertThat(traffic.isOpen()).isTrue();
        traffic.ended(request(0, Kind.DATA));
        assertThat(traffic.isOpen()).isFalse();
    }

    @Test
    void aRedirectIsUnderWayUntilItsGoalHasCome() {
        traffic.answered(request(0, Kind.SCRIPT), new Reply.Provided(302, Map.of("location", "/b.js"), new byte[0]));
        traffic.ended(request(0, Kind.SCRIPT));
        assertThat(traffic.isOpen()).isTrue();
        traffic.ended(request(1, Kind.SCRIPT));
        assertThat(traffic.isOpen()).isFalse();
    }
}
