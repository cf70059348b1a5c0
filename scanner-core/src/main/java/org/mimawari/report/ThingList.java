package org.mimawari.report;

import java.util.Comparator;
import java.util.List;
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

    /** The parts of the list; the name in small letters is part of the keys of the words. */
    enum Part {
        SHARES,
        VIDEOS,
        UNJUDGED
    }

    ThingList(Outline outline) {
        this.subjects = outline.edition().snapshot().subjects();
        this.shares = new ShareWords(outline.phrases());
        this.videos = new VideoWords(outline.phrases());
        this.words = outline.words();
    }

    /** Worst first, then what could not be seen. */
    List<ThingRow> rows(Part part) {
        return switch (part) {
            case SHARES -> sorted(SharedFile.class, shares::row);
            case VIDEOS -> sorted(LinkedVideo.class, videos::row);
            case UNJUDGED -> sorted(ExternalForm.class, this::unjudged);
        };
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
