package org.mimawari.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mimawari.extract.Corpora;
import org.mimawari.term.Concealment;

/** Real files of courts, with what another program's tests expect of them: redactions that failed, and redactions that did not. */
class PdfRedactionTruthTest {
    @Test
    void theFilesWithFailedRedactionsAreFoundAndNoOthers() {
        Path folder = Corpora.needed("pdf/x-ray");
        TreeMap<String, Boolean> found = new TreeMap<>();
        TreeMap<String, Boolean> truth = new TreeMap<>();
        new String(Corpora.bytes(folder.resolve("truth.tsv")), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .forEach(cells -> {
                    Told told =
                            PdfTold.of(Corpora.bytes(folder.resolve("assets").resolve(cells[0])));
                    found.put(cells[0], told.hidden().contains(Concealment.COVERED));
                    truth.put(cells[0], !cells[1].startsWith("{}") && !cells[1].startsWith("no "));
                });
        assertThat(found).isEqualTo(truth);
        assertThat(truth.values()).contains(true, false);
    }

    @Test
    void theCharactersUnderTheBoxesAreThoseThatTheUpstreamTestCounts() {
        Path folder = Corpora.needed("pdf/x-ray").resolve("assets");
        Told told = PdfTold.of(Corpora.bytes(folder.resolve("rectangles_yes.pdf")));
        assertThat(told.texts(Concealment.COVERED)).hasSize(3);
        String all = String.join("", told.texts(Concealment.COVERED));
        assertThat(all.length()).isBetween(58, 70);
    }
}
