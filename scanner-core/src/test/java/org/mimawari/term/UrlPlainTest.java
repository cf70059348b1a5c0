package org.mimawari.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPlainTest {
    private static final List<String> PAGES = List.of(
            "https://www.city.aozora.example/",
            "https://www.city.aozora.example:8443/a/b/c.html",
            "http://www.city.aozora.example/a//b/?next=/x/../y",
            "https://www.city.aozora.example/%E9%9D%92/a.b/");

    @ParameterizedTest
    @CsvSource({
        "d.html, https://www.city.aozora.example/a/b/d.html",
        "../d.html, https://www.city.aozora.example/a/d.html",
        "../../../../d.html, https://www.city.aozora.example/d.html",
        "/d/, https://www.city.aozora.example/d/",
        "https://www.city.aozora.example/d, https://www.city.aozora.example/d",
        "https://www.city.aozora.example, https://www.city.aozora.example/",
        "//other.example/d, https://other.example/d",
        "./d, https://www.city.aozora.example/a/b/d",
        "d/../e, https://www.city.aozora.example/a/b/e",
        "d/.., https://www.city.aozora.example/a/b/",
        "d.example:80, ",
        "https://www.city.aozora.example:8443/d, https://www.city.aozora.example:8443/d"
    })
    void aReferenceLeadsWhereBrowsersGo(String reference, String goal) {
        PublicUrl page = PublicUrl.of("https://www.city.aozora.example/a/b/c.html");
        assertThat(page.resolve(reference).map(PublicUrl::address).orElse(null)).isEqualTo(goal);
    }

    /** A base that was written with a fragment is always read by all rules. */
    @Test
    void whatIsResolvedAtAGlanceIsWhatAllRulesGive() {
        SplittableRandom random = new SplittableRandom(5);
        String signs = "aB9/./-_~../%?#:\\@;= \t市";
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            String page = PAGES.get(i % PAGES.size());
            StringBuilder reference =
                    new StringBuilder(i % 7 == 0 ? page.substring(0, Math.min(page.length(), 30 + i % 12)) : "");
            int length = random.nextInt(9);
            for (int n = 0; n < length; n++) {
                int at = random.nextInt(signs.length() + 20);
                reference.append(at < signs.length() ? signs.charAt(at) : at % 2 == 0 ? '/' : 'a');
            }
            if (i % 5 == 0) {
                reference.insert(0, "../".repeat(random.nextInt(5)));
            }
            String written = reference.toString();
            PublicUrl quick = PublicUrl.of(page).resolve(written).orElse(null);
            PublicUrl careful = PublicUrl.of(page + "#part").resolve(written).orElse(null);
            assertThat(quick).as(page + " + " + written).isEqualTo(careful);
            if (quick != null && careful != null) {
                assertThat(quick.href()).as(page + " + " + written).isEqualTo(careful.href());
                plain += quick.isPlain() ? 1 : 0;
            }
        }
        assertThat(plain).isGreaterThan(20_000);
    }
}
