package org.mimawari.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.extract.Corpora;
import org.mimawari.extract.Damage;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** A sample of real files; PdfBench and QrBench take all of them. */
class RealPdfFilesTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a.pdf");
    private static final int EVERY = 29;

    @ParameterizedTest
    @EnumSource(Damage.class)
    void filesMadeToTortureReadersDoNoHarmWholeOrDamaged(Damage damage) {
        List<Path> files = Corpora.files(Corpora.needed("pdf"), ".pdf");
        PdfReader reader = new PdfReader(new QrReader(), new PdfLimits(20, 2, 1_000_000, Duration.ofSeconds(3)));
        List<ReadResult<Reading>> results = new ArrayList<>();
        for (int i = damage.ordinal(); i < files.size(); i += EVERY) {
            results.add(Told.reading(reader, new Body(damage.applied(Corpora.bytes(files.get(i))), "", true), URL));
        }
        assertThat(results).isNotEmpty().doesNotContainNull();
        if (damage == Damage.WHOLE) {
            assertThat(results)
                    .filteredOn(ReadResult.Read.class::isInstance)
                    .hasSizeGreaterThan(results.size() * 8 / 10);
        }
    }

    @Test
    void aFileLockedByACertificateIsLocked() {
        Path file =
                Corpora.files(Corpora.needed("pdf"), "AES128ExposedMeta.pdf").get(0);
        ReadResult<Reading> result =
                Told.reading(new PdfReader(new QrReader()), new Body(Corpora.bytes(file), "", true), URL);
        assertThat(result).isEqualTo(new ReadResult.Failed<Reading>(Cause.LOCKED));
    }

    @Test
    void codesOnFlyersAreReadWhetherDrawnAsPicturesOrAsShapes() {
        Path flyers = Corpora.needed("qr/flyers");
        PdfReader reader = new PdfReader(new QrReader());
        for (String name :
                new String[] {"vec-4", "png-1", "jpeg40-2", "color-3", "mask-2", "strips-0", "inverted-4", "dotted-3"
                }) {
            Set<String> found =
                    codes(Told.reading(reader, new Body(Corpora.bytes(flyers.resolve(name + ".pdf")), "", true), URL));
            assertThat(found).as(name).isEqualTo(truth(flyers, name + ".pdf"));
        }
    }

    private static Set<String> codes(ReadResult<Reading> result) {
        return ((ReadResult.Read<Reading>) result)
                .value().links().stream()
                        .filter(link -> link.via() == Via.QR_IN_PDF)
                        .map(FoundLink::to)
                        .map(PublicUrl::address)
                        .collect(Collectors.toSet());
    }

    private static Set<String> truth(Path flyers, String name) {
        String table = new String(Corpora.bytes(flyers.resolve("truth.tsv")), java.nio.charset.StandardCharsets.UTF_8);
        return table.lines()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals(name))
                .flatMap(cells -> List.of(cells[2].split(" ", -1)).stream())
                .map(address -> PublicUrl.of(address).address())
                .collect(Collectors.toSet());
    }
}
