package org.mimawari.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"65f1c2a0-1a2b\"", "W/\"65f1c2a0-1a2b\"", "\"xyzzy:gzip\"", "\"2b-5e1a;df=3\""})
    void anEntityTagIsKept(String etag) {
        assertThat(new Validators(etag, "").etag()).isEqualTo(etag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "65f1c2a0",
                "\"hanako.yamada@example.net\"",
                "\"090-1234-5678\"",
                "\"two words\"",
                "\"山田花子\"",
                "\"a\", \"b\"",
                "\"a\r\nX: y\""
            })
    void whatIsNoneOrCouldBeSomebodysIsAsIfItHadNotBeenSent(String etag) {
        assertThat(new Validators(etag, "").isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-29", "Sat, 28 Nov 2026 01:02:03 JST", "山田花子"})
    void aDateIsOneAsHttpWritesIt(String date) {
        assertThat(new Validators("", date).isNone()).isTrue();
        assertThat(new Validators("", "Sat, 28 Nov 2026 01:02:03 GMT").isNone()).isFalse();
    }
}
