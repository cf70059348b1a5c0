package org.mimawari.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.ReadResult;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;

class DocumentReadersTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/meibo.xlsx");
    private static final Body PDF = new Body("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.UTF_8), "", true);

    private final List<String> told = new ArrayList<>();

    @Test
    void what_has_no_reader_is_left_alone() {
        assertThat(new DocumentReaders(Map.of()).read(PDF, URL, new Notes(), Allowance.usual()))
                .isEqualTo(new ReadResult.Failed<>(Cause.NOT_ATTEMPTED));
    }

    @Test
    void a_reader_that_throws_costs_its_document_only() {
        assertThat(read(throwing(() -> new IllegalStateException("damaged")))).isEqualTo(failed(Cause.UNREADABLE));
        assertThat(read(throwing(StackOverflowError::new))).isEqualTo(failed(Cause.UNREADABLE));
        assertThat(read(throwing(OutOfMemoryError::new))).isEqualTo(failed(Cause.TOO_LARGE));
    }

    @Test
    void what_was_told_before_the_end_stands_as_read_in_part() {
        DocumentReader reader = (body, url, sink, allowance) -> {
            sink.text(Place.WHOLE, Concealment.COMMENT, new SiteText("やり直し"));
            allowance.unpacked(Allowance.UNPACKED_BYTES + 1);
            return new ReadResult.Read<>(DocumentExtent.WHOLE);
        };
        assertThat(read(reader)).isEqualTo(new ReadResult.Read<>(DocumentExtent.IN_PART));
        assertThat(told).containsExactly("text Whole[] COMMENT");
    }

    @Test
    void no_document_is_read_longer_than_its_time() {
        DocumentReader endless = (body, url, sink, allowance) -> {
            while (true) {
                allowance.check();
            }
        };
        DocumentReaders readers = new DocumentReaders(Map.of(DocumentFormat.PDF, endless));
        assertThat(readers.read(PDF, URL, new Notes(), new Allowance(Deadline.in(Duration.ofMillis(20)))))
                .isEqualTo(failed(Cause.TOO_LARGE));
    }

    @Test
    void a_file_in_a_file_is_told_with_its_place_and_as_hidden_as_it_is() {
        DocumentReader outer = (body, url, sink, allowance) -> {
            if (allowance.isExceeded()) {
                return new ReadResult.Read<>(DocumentExtent.IN_PART);
            }
            sink.text(new Place.PdfPage(2), Concealment.NONE, new SiteText("申込書"));
            sink.embedded(Place.WHOLE, Concealment.EMBEDDED_FILE, new SiteText("青空 花子様.pdf"), body);
            return new ReadResult.Read<>(DocumentExtent.WHOLE);
        };
        ReadResult<DocumentExtent> result = read(outer);
        assertThat(told.subList(0, 2))
                .containsExactly(
                        "text PdfPage[page=2] NONE", "text Inside[file=***様.pdf, place=PdfPage[page=2]] EMBEDDED_FILE");
        assertThat(told).hasSize(1 + Allowance.DEPTH);
        assertThat(result).isEqualTo(new ReadResult.Read<>(new DocumentExtent(1, 1)));
    }

    private ReadResult<DocumentExtent> read(DocumentReader reader) {
        return new DocumentReaders(Map.of(DocumentFormat.PDF, reader)).read(PDF, URL, new Notes(), Allowance.usual());
    }

    private static ReadResult<DocumentExtent> failed(Cause cause) {
        return new ReadResult.Failed<>(cause);
    }

    private static DocumentReader throwing(Supplier<Throwable> what) {
        return (body, url, sink, allowance) -> {
            Throwable thrown = what.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        };
    }

    private final class Notes implements DocumentSink {
        private final PersonalJudge judge = new PersonalJudge();

        @Override
        public Label label(SiteText words) {
            return judge.label(words);
        }

        @Override
        public void leftOut() {
            told.add("left out");
        }

        @Override
        public void title(SiteText title) {
            told.add("title");
        }

        @Override
        public void link(FoundLink link) {
            told.add("link " + link.to());
        }

        @Override
        public void text(Place place, Concealment concealment, SiteText words) {
            told.add("text " + place + ' ' + concealment);
        }

        @Override
        public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
            told.add("table " + place + ' ' + concealment);
            return (cells, how) -> told.add("row " + how);
        }

        @Override
        public void property(PropertyKind kind, SiteText value) {
            told.add("property " + kind);
        }

        @Override
        public void embedded(Place place, Concealment concealment, SiteText name, Body body) {
            throw new AssertionError("read by the readers");
        }
    }
}
