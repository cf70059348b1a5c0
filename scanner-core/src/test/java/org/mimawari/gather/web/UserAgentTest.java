package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {

    @Test
    void namesProgramVersionAndContact() {
        assertThat(UserAgent.mimawari("0.1.0", "webmaster@city.aozora.example").header())
                .isEqualTo("Mimawari/0.1.0 (+webmaster@city.aozora.example)");
        assertThat(UserAgent.mimawari("0.1.0-SNAPSHOT", "").header()).isEqualTo("Mimawari/0.1.0-SNAPSHOT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a b", "a)b", "a(b", "a\\b", "市役所", "\u0000", "a\tb", "\u007f"})
    void contactCannotLeaveItsPlace(String contact) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserAgent.mimawari("1.0", contact))
                .withMessageContaining("contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 0", "1\r\n0", "1/0", "(1)"})
    void versionIsAToken(String version) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserAgent.mimawari(version, ""))
                .withMessageContaining("version");
    }

    @Test
    void everyRequestSaysWhoAsksAndInWhatLanguage() throws Exception {
        try (RawServer server = new RawServer(RawServer.always("200 OK", "ok"));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            web.ask(Webs.get("http://user:password@" + Webs.HOST + "/?a=b#part"));
            RawServer.Seen request = server.seen().get(0);
            assertThat(request.line()).isEqualTo("GET /?a=b HTTP/1.1");
            assertThat(request.header("host")).isEqualTo(Webs.HOST);
            assertThat(request.header("user-agent"))
                    .isEqualTo("Mimawari/1.2.3 (+https://www.city.aozora.example/contact)");
            assertThat(request.header("accept-language")).startsWith("ja");
            assertThat(request.header("accept-encoding")).isEqualTo("gzip");
            assertThat(request.headers().keySet()).doesNotContain("authorization", "referer", "cookie");
        }
    }
}
