package org.mimawari.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.content.Body;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Real files are read, and say what their names promise. */
class RealTextsTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a");
    private static final DocumentReaders READERS = BuiltInReaders.all();

    private final Told told = new Told();

    private ReadResult<?> read(String name) throws IOException {
        return READERS.read(new Body(Known.bytes(file(name)), "", true), URL, told, Allowance.usual());
    }

    private static Path file(String name) throws IOException {
        try (Stream<Path> all = Files.walk(Known.office())) {
            return all.filter(file -> file.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @Timeout(30)
    @CsvSource(
            delimiter = '|',
            value = {
                "testWORD_features.docx|text HIDDEN_TEXT 0 This is hidden text.",
                "testWORD_features.docx|text COMMENT 0 This is another comment",
                "testWORD_2006ml.docx|row TRACKED_CHANGE 0 [Del r1c1, Del r1c2]",
                "testComment.pptx|text COMMENT 0 Here is a comment",
                "SampleShow.pptx|text SPEAKER_NOTES 0 I am the notes of the first slide",
                "footnote.doc|text COMMENT 0 TestComment",
                "testWORD_phonetic.doc|text NONE 0 東京",
                "testPPT_comment.ppt|property COMMENT_AUTHOR Allison",
                "testRTF-ms932.rtf|text NONE 0 こんにちは",
                "testRTF_annotation_spacing.rtf|text COMMENT 0 This is a comment",
                "testODFwithOOo3.odt|text TRACKED_CHANGE 0 complex",
                "testODFwithOOo3.odt|row EMBEDDED_FILE 0 [2, two embedded]"
            })
    void a_real_file_says_what_it_holds(String name, String line) throws IOException {
        read(name);
        assertThat(told.lines()).anyMatch(told -> told.startsWith(line));
    }

    @ParameterizedTest
    @Timeout(30)
    @CsvSource({
        "password_password_cryptoapi.doc",
        "ppt_with_png_encrypted.ppt",
        "testODTEncrypted.odt",
        "testPPT_protected_passtika.ppt"
    })
    void a_password_is_told(String name) throws IOException {
        assertThat(read(name)).isEqualTo(new ReadResult.Failed<>(Cause.LOCKED));
    }
}
