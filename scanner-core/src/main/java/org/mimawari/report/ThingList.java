package org.mimawari.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mimawari.site.ExternalForm;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;

/** What the site leads to at outside services besides the forms that are judged, as lines for the reports. */
final class ThingList {
    private final List<Subject> subjects;
    private final ShareWords shares;
    private final VideoWords videos;
    private final Words words;

    /** The parts of the list. */
    enum Part {
        SHARES("share"),
        VIDEOS("video"),
        UNJUDGED("external-form");

        private static final List<String> COLUMNS = List.of(
                "thing.column.thing",
                "thing.column.state",
                "thing.column.service",
                "thing.column.detail",
                "form.column.change");
        private static final int OF_ALL = 3;

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /** In the keys of the words, for the part. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** In the keys of the words, for one thing. */
        String word() {
            return word;
        }

        /** Whether its things are asked: of others nothing is known but that they are there. */
        boolean isAsked() {
            return this != UNJUDGED;
        }

        /** Keys of the words at the heads of a table. */
        List<String> columns() {
            return isAsked() ? COLUMNS : COLUMNS.subList(0, OF_ALL);
        }
    }

    ThingList(Outline outline) {
        this.subjects = outline.edition().snapshot().subjects();
        this.shares = new ShareWords(outline.phrases());
        this.videos = new VideoWords(outline.phrases());
        this.words = outline.words();
    }

    /** By who can see it: worst first, then what anyone can open, then what could not be seen. */
    List<ThingRow> rows(Part part) {
        return switch (part) {
            case SHARES -> sorted(SharedFile.class, shares::row);
            case VIDEOS -> sorted(LinkedVideo.class, videos::row);
            case UNJUDGED -> sorted(ExternalForm.class, this::unjudged);
        };
    }

    /** How many of each part there are, in words; nothing of a part without any. */
    List<String> counts() {
        return Stream.of(Part.values())
                .map(part -> Map.entry(part, rows(part).size()))
                .filter(part -> part.getValue() > 0)
                .map(part -> words.count("count." + part.getKey().key(), part.getValue()))
                .toList();
    }

    private <S extends Subject> List<ThingRow> sorted(Class<S> type, Function<S, ThingRow> row) {
        Stream<ThingRow> rows =
                subjects.stream().filter(type::isInstance).map(type::cast).map(row);
        return rows.sorted(Comparator.comparing(ThingRow::mood)
                        .thenComparing(one -> one.subject().url()))
                .toList();
    }

    private ThingRow unjudged(ExternalForm form) {
        return new ThingRow(form, form.service().name(), words.text("unjudged.state"), "", ThingRow.Mood.UNSEEN);
    }
}
