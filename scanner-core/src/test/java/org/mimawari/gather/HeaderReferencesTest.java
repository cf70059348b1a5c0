package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.term.PublicUrl;

class HeaderReferencesTest {

    @ParameterizedTest
    @CsvSource({
        "link, </next.html>; rel=next",
        "refresh, 0; url=/next.html",
        "refresh, 10;URL='next.html'",
        "refresh, '5, /next.html'",
    })
    void whereAHeaderLeadsIsLookedAt(String name, String value) throws Exception {
        PaperWeb web = new PaperWeb();
        web.page("/", "お待ちください");
        web.header("/", name, value);
        web.page("/next.html", "次のページ");
        new PaperWalk(web).run();
        assertThat(web.asked()).contains(PublicUrl.of(PaperWalk.CITY + "/next.html"));
    }

    @ParameterizedTest
    @CsvSource({"refresh, 300", "refresh, ''", "refresh, url", "link, </style.css>; rel=preload"})
    void aHeaderThatLeadsNowhereLeadsNowhere(String name, String value) throws Exception {
        PaperWeb web = new PaperWeb();
        web.page("/", "お待ちください");
        web.header("/", name, value);
        new PaperWalk(web).run();
        assertThat(web.asked()).containsExactly(PublicUrl.of(PaperWalk.CITY + "/"));
    }
}
