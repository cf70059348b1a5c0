package org.mimawari.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a.pdf", "名簿 4月.xlsx", "in/100%.csv", "a+b.txt", "c#1?.txt", "d\\e.txt", "f:g.txt", "..x/😀"})
    void aFileIsShownAsItIsCalledAndWrittenAsAReference(String name) {
        PublicUrl url = PublicUrl.ofFile(name);
        assertThat(url.shown()).isEqualTo(name);
        assertThat(url.shownUri()).matches("[A-Za-z0-9._~/%-]+");
        assertThat(PublicUrl.known(url.href())).isEqualTo(url);
        assertThat(PublicUrl.known(url.href()).shown()).isEqualTo(name);
        assertThat(url.isFile()).isTrue();
    }

    @Test
    void nothingIsFoundRelativeToAFileThatIsNotPublished() {
        PublicUrl url = PublicUrl.ofFile("in/a.pdf");
        assertThat(url.resolve("b.html")).isEmpty();
        assertThat(url.resolve("/etc/passwd")).isEmpty();
        assertThat(url.resolve("file:///etc/passwd")).isEmpty();
        assertThat(url.resolve("https://www.city.aozora.example/b.html"))
                .contains(PublicUrl.of("https://www.city.aozora.example/b.html"));
    }

    @Test
    void noAddressOfTheWebIsAFile() {
        assertThat(PublicUrl.parse("file:///etc/passwd")).isEmpty();
        assertThat(PublicUrl.of("https://www.city.aozora.example/").resolve("file:///etc/passwd"))
                .isEmpty();
    }

    @Test
    void aVeryLongNameIsCut() {
        PublicUrl url = PublicUrl.ofFile("深い/".repeat(3000) + "a.pdf");
        assertThat(url.shown()).hasSizeLessThanOrEqualTo(500).endsWith("...");
        assertThat(url.address()).hasSizeLessThanOrEqualTo(8192);
    }
}
