package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.term.Language;

/**
 * What a reader sees, held so that a change shows in review. To write the files anew:
 * {@code mvn -o -pl scanner-core test -Dtest=GoldenTest -Dmimawari.golden=write}
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/mimawari/report/golden");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMail(Language language) throws IOException {
        MailBody mail = MailText.of(Editions.full(language), List.of(), Words::strict);
        compare("mail", language, "txt", mail.subject() + "\n\n" + mail.text());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSummary(Language language) throws IOException {
        compare("summary", language, "txt", Summary.text(Editions.full(language), 100));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMarkdownReport(Language language) throws IOException {
        compare("report", language, "md", Rendered.text("markdown", Editions.full(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMailOfAReCheck(Language language) throws IOException {
        MailBody mail = MailText.of(Editions.recheck(language), List.of(), Words::strict);
        compare("mail-recheck", language, "txt", mail.subject() + "\n\n" + mail.text());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSummaryOfAReCheck(Language language) throws IOException {
        compare("summary-recheck", language, "txt", Summary.text(Editions.recheck(language), 100));
    }

    private static void compare(String name, Language language, String ending, String text) throws IOException {
        Path file = FOLDER.resolve(name + '.' + language.name().toLowerCase(Locale.ROOT) + '.' + ending);
        if ("write".equals(System.getProperty("mimawari.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text)
                .as(
                        "%s; if the change is meant: mvn -o -pl scanner-core test -Dtest=GoldenTest -Dmimawari.golden=write",
                        file)
                .isEqualTo(Files.readString(file));
    }
}
