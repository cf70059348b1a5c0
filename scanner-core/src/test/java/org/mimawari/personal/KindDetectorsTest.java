package org.mimawari.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mimawari.term.DataKind;

/** Each kind has a table of texts that it must be told in, and of look-alikes that must stay silent: {@code kinds/KIND.tsv}. */
class KindDetectorsTest {
    /** Told by its heading alone. */
    private static final Set<DataKind> BY_HEADING = Set.of(DataKind.PHOTO);

    private static final int FEWEST = 3;

    private final Detectors detectors = KindDetectors.all();

    private record Line(boolean told, String text) {}

    private static Stream<DataKind> kinds() {
        return Arrays.stream(DataKind.values()).filter(kind -> !BY_HEADING.contains(kind));
    }

    private static List<Line> lines(DataKind kind) {
        try (InputStream in = KindDetectorsTest.class.getResourceAsStream("kinds/" + kind + ".tsv")) {
            assertThat(in).as("table of " + kind).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(cells -> new Line(cells[0].equals("told"), cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicContainer> everyKindIsToldAndItsLookAlikesStaySilent() {
        return kinds().map(kind -> DynamicContainer.dynamicContainer(
                kind.name(),
                lines(kind).stream()
                        .map(line -> DynamicTest.dynamicTest(
                                line.text(),
                                () -> assertThat(in(line.text()).contains(kind)).isEqualTo(line.told())))));
    }

    @Test
    void everyKindHasTextsOfBothSorts() {
        assertThat(kinds()).allSatisfy(kind -> {
            assertThat(lines(kind)).filteredOn(Line::told).hasSizeGreaterThanOrEqualTo(FEWEST);
            assertThat(lines(kind)).filteredOn(line -> !line.told()).hasSizeGreaterThanOrEqualTo(FEWEST);
        });
    }

    private Set<DataKind> in(String text) {
        return detectors.told(text).stream().map(Span::kind).collect(Collectors.toSet());
    }
}
