package org.mimawari.derive;

import java.util.Set;
import org.mimawari.content.Judge;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;
import org.mimawari.personal.Masking;
import org.mimawari.personal.NameDictionary;
import org.mimawari.personal.QuestionKinds;
import org.mimawari.personal.VideoTopics;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Late;
import org.mimawari.term.VideoTopic;

/** Judges the words of a site with the detectors of {@code personal}: the one place where text of the site becomes a {@link Label}. */
public final class PersonalJudge implements Judge {
    private final Masking masking = new Masking();
    private final RecentLabels recent = new RecentLabels();
    private final Late<QuestionKinds> questions = new Late<>(QuestionKinds::new);
    private final Late<TableLook> look = new Late<>(() -> new TableLook(new NameDictionary()));
    private final Late<VideoTopics> topics = new Late<>(VideoTopics::new);

    @Override
    public Label label(SiteText words) {
        if (words.isBlank()) {
            return Label.NONE;
        }
        Label known = recent.of(words.raw());
        if (known != null) {
            return known;
        }
        Label label = Label.masked(masking.masked(words.raw()));
        recent.met(words.raw(), label);
        return label;
    }

    @Override
    public Set<DataKind> askedFor(SiteText question) {
        return questions.get().askedFor(question.raw());
    }

    @Override
    public TableJudge table() {
        return new JudgedTable(look.get());
    }

    @Override
    public VideoTopic topic(SiteText title) {
        return topics.get().of(title.raw());
    }
}
