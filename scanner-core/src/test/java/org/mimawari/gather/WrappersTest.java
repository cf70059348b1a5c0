package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.term.PublicUrl;

class WrappersTest {
    private final Wrappers wrappers = Wrappers.known();

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/url?q=https://forms.gle/abc&sa=D, https://forms.gle/abc",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fdocs.google.com%2Fforms%2Fd%2Fe%2Fx%2Fviewform, https://docs.google.com/forms/d/e/x/viewform",
        "https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fforms.gle%252Fabc, https://forms.gle/abc",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fforms.gle%2Fabc&h=AT0, https://forms.gle/abc",
    })
    void whatIsWrappedIsRead(String wrapped, String inside) {
        assertThat(wrappers.unwrapped(PublicUrl.of(wrapped))).isEqualTo(PublicUrl.of(inside));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/search?q=https://forms.gle/abc",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.city.aozora.example/url?q=https://forms.gle/abc",
    })
    void allElseStaysAsItIs(String url) {
        assertThat(wrappers.unwrapped(PublicUrl.of(url))).isEqualTo(PublicUrl.of(url));
    }
}
