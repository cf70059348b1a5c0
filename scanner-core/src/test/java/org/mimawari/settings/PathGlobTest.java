package org.mimawari.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

    @ParameterizedTest
    @CsvSource({
        "/calendar/**, /calendar/2026/11",
        "/calendar/**, /calendar/",
        "/*/old.html, /news/old.html",
        "/**/print.html, /a/b/print.html",
        "**, /anything/at/all",
        "/list?page=*, /list?page=7",
        "/a.b, /a.b",
    })
    void matches(String glob, String path) {
        assertThat(new PathGlob(glob).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/calendar/**, /calendar",
        "/calendar/**, /calendars/2026",
        "/*/old.html, /news/2026/old.html",
        "/a.b, /axb",
        "/a, /a/b",
        "/a, /A",
    })
    void leavesLookAlikes(String glob, String path) {
        assertThat(new PathGlob(glob).matches(path)).isFalse();
    }

    @Test
    void manyStarsOnALongPathEndSoon() {
        PathGlob glob = new PathGlob("/" + "*a".repeat(50) + "b");
        assertThat(glob.matches("/" + "a".repeat(8_000))).isFalse();
    }
}
