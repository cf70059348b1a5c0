package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;

class StyleReaderTest {
    private static final PublicUrl SHEET = PublicUrl.of("https://www.city.aozora.example/css/site.css");

    private static List<String> addresses(String css) {
        Body body = new Body(css.getBytes(StandardCharsets.UTF_8), "text/css", true);
        assertThat(ContentType.of(body)).isEqualTo(ContentType.STYLES);
        ReadResult<Reading> result = new StyleReader().read(body, SHEET);
        return ((ReadResult.Read<Reading>) result)
                .value().links().stream().map(link -> link.to().address()).toList();
    }

    @Test
    void picturesAndImportedSheetsAreFoundRelativeToTheSheet() {
        assertThat(addresses(
                        "@charset \"utf-8\"; @import 'a.css' screen; @import url( b.css ); @import url(\"/c.css\") supports(x);"
                                + "h1 { background: #fff url(../img/d.png) no-repeat } p { list-style: URL('e.gif') }"))
                .containsExactlyInAnyOrder(
                        "https://www.city.aozora.example/css/a.css",
                        "https://www.city.aozora.example/css/b.css",
                        "https://www.city.aozora.example/c.css",
                        "https://www.city.aozora.example/img/d.png",
                        "https://www.city.aozora.example/css/e.gif");
    }

    @Test
    void escapesAreReadAsBrowsersReadThem() {
        assertThat(addresses(
                        "h1 { background: url(a\\29 b.png) } h2 { background: url(c\\)d.png) } h3 { background: url('e\\000020f.png') }"
                                + "h4 { background: url(g\\) "))
                .containsExactly(
                        "https://www.city.aozora.example/css/a)b.png",
                        "https://www.city.aozora.example/css/c)d.png",
                        "https://www.city.aozora.example/css/e%20f.png");
    }

    @Test
    void commentsFontsDataAndRuinsAreLeft() {
        assertThat(addresses(
                        "/* url(a.png) @import 'a.css'; */ @font-face { src: url(b.woff2) } p { background: url(data:image/png;base64,AA) }"
                                + "@import; @import screen; @import url(; q { background: url(c.png /* "))
                .isEmpty();
    }

    @Test
    void aSheetOfRuinsEndsSoon() {
        assertThat(addresses("p{} /*".repeat(100_000))).isEmpty();
        assertThat(addresses("p{} @import ".repeat(100_000))).isEmpty();
    }
}
