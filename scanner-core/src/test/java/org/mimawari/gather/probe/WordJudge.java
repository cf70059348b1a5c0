package org.mimawari.gather.probe;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mimawari.content.Judge;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.VideoTopic;

/** A judge of few words, so that the tests of the probe do not hang on the real one. */
class WordJudge implements Judge {
    private static final Map<String, DataKind> WORDS =
            Map.of("氏名", DataKind.NAME, "電話", DataKind.PHONE, "口座", DataKind.BANK_ACCOUNT, "Name", DataKind.NAME);

    @Override
    public Label label(SiteText words) {
        return Label.masked(words.raw());
    }

    @Override
    public Set<DataKind> askedFor(SiteText question) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        WORDS.forEach((word, kind) -> {
            if (question.raw().contains(word)) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    @Override
    public TableJudge table() {
        throw new UnsupportedOperationException("no table is read here");
    }

    @Override
    public VideoTopic topic(SiteText title) {
        return VideoTopic.ANY;
    }
}
