package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTest {

    @Test
    void leadsToWhatALinkElementOfTheRelationWould() {
        assertThat(LinkHeader.leadingOn(
                        "<https://www.city.aozora.example/2>; rel=\"next\"; title=\"a, b\", </a.html>;rel=canonical"
                                + ", <p.html>; hreflang=en; REL=\"x Alternate\""))
                .containsExactly("https://www.city.aozora.example/2", "/a.html", "p.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</style.css>; rel=preload; as=style",
                "</style.css>; rel=\"alternate stylesheet\"",
                "<https://www.city.aozora.example/wp-json/>; rel=\"https://api.w.org/\"",
                "</a.html>",
                "</a.html; rel=next",
                "rel=next",
                "",
            })
    void whatNoVisitorComesToIsLeft(String header) {
        assertThat(LinkHeader.leadingOn(header)).isEmpty();
    }

    @Test
    void aHeaderFullOfBracketsEndsSoon() {
        assertThat(LinkHeader.leadingOn("<".repeat(500_000))).isEmpty();
        assertThat(LinkHeader.leadingOn("<a>;rel=next,".repeat(50_000))).hasSizeLessThanOrEqualTo(50);
    }
}
