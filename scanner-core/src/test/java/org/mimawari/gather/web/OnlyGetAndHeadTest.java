package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.PublicUrl;

/** Nothing that could change something leaves, even if somebody builds such a request. */
class OnlyGetAndHeadTest {

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "get"})
    void otherMethodsNeverLeave(String method) throws Exception {
        try (RawServer server = new RawServer(RawServer.always("200 OK", ""));
                NameLookup names = new NameLookup(Webs.KNOWS_NOTHING);
                Connections connections = new Connections(Webs.to(server.as(Webs.HOST)), Webs.AGENT, names)) {
            String url = "http://" + Webs.HOST + "/";
            OkHttpClient client = connections.clientFor(PublicUrl.of(url));
            RequestBody body = RequestBody.create("x".getBytes(StandardCharsets.US_ASCII));
            Request request =
                    new Request.Builder().url(url).method(method, body).build();
            assertThatIllegalStateException()
                    .isThrownBy(() -> client.newCall(request).execute());
            assertThat(server.seen()).isEmpty();
        }
    }
}
