package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.ThingPast;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.QuestionTally;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;

/** What several looks at one form leave behind. */
class ThingMemoryTest {
    private static final Observed<FormAccess> OPEN = Observed.seen(FormAccess.OPEN);
    private static final Observed<FormAccess> CLOSED = Observed.seen(FormAccess.CLOSED);
    private static final Observed<ResponsesAccess> PRIVATE = Observed.seen(ResponsesAccess.PRIVATE);
    private static final Observed<ResponsesAccess> PUBLIC = Observed.seen(ResponsesAccess.PUBLIC);

    private static LinkedForm form(PublicUrl url, Observed<FormAccess> access, Observed<ResponsesAccess> responses) {
        return form(url, "申込", access, responses);
    }

    private static LinkedForm form(
            PublicUrl url, String title, Observed<FormAccess> access, Observed<ResponsesAccess> responses) {
        return new LinkedForm(
                url,
                List.of(new Handout(AddressKind.ANSWER, Samples.link(Samples.PAGE))),
                Service.GOOGLE_FORMS,
                Sureness.KNOWN,
                Label.masked(title),
                access,
                responses,
                Observed.unseen(Cause.UNREADABLE),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.seen(new QuestionTally(3, 1, Map.of())));
    }

    private static ThingMemory safe() {
        return ThingMemory.first(Samples.MARCH, form(Samples.FORM, OPEN, PRIVATE));
    }

    private static ThingPast past(ThingMemory memory) {
        return memory.past();
    }

    @Test
    void theFirstLookIsNoChange() {
        assertThat(past(safe())).isEqualTo(new ThingPast(Samples.MARCH, Samples.MARCH, null));
    }

    @Test
    void thatItsAnswersOpenIsAChangeAndWhatItWasBeforeIsKept() {
        ThingMemory now = safe().after(Samples.APRIL, form(Samples.FORM, OPEN, PUBLIC));
        assertThat(past(now))
                .isEqualTo(new ThingPast(
                        Samples.MARCH,
                        Samples.APRIL,
                        new ThingPast.Change(
                                Samples.APRIL,
                                Map.of("access", "OPEN", "responses", "PRIVATE"),
                                Map.of("access", "OPEN", "responses", "PUBLIC"))));
        ThingPast later = past(now.after(Samples.MAY, form(Samples.FORM, OPEN, PUBLIC)));
        assertThat(later.change()).isEqualTo(past(now).change());
        assertThat(later.lookedAt()).isEqualTo(Samples.MAY);
    }

    @Test
    void anotherTitleOrPlaceOrNumberOfQuestionsIsNone() {
        ThingMemory now = safe().after(Samples.APRIL, form(Samples.FORM, "申込（変更）", OPEN, PRIVATE));
        assertThat(past(now).change()).isNull();
        assertThat(now.fact()).contains("申込（変更）");
    }

    @Test
    void whatCouldNotBeSeenIsNoneAndWhatWasKnownStays() {
        LinkedForm blocked = form(Samples.FORM, "", Observed.unseen(Cause.BLOCKED), Observed.unseen(Cause.BLOCKED));
        ThingMemory unseen = safe().after(Samples.APRIL, blocked);
        assertThat(past(unseen)).isEqualTo(new ThingPast(Samples.MARCH, Samples.APRIL, null));
        assertThat(unseen.fact()).contains("申込");
        assertThat(past(unseen.after(Samples.MAY, form(Samples.FORM, OPEN, PRIVATE)))
                        .change())
                .isNull();
        assertThat(past(unseen.after(Samples.MAY, form(Samples.FORM, CLOSED, PRIVATE)))
                        .change())
                .isNotNull();
    }

    @Test
    void aPartThatIsSeenForTheFirstTimeIsNone() {
        ThingMemory half =
                ThingMemory.first(Samples.MARCH, form(Samples.FORM, OPEN, Observed.unseen(Cause.UNREACHABLE)));
        ThingMemory now = half.after(Samples.APRIL, form(Samples.FORM, OPEN, PUBLIC));
        assertThat(past(now).change()).isNull();
        assertThat(past(now.after(Samples.MAY, form(Samples.FORM, OPEN, PRIVATE)))
                        .change())
                .isNotNull();
    }

    @Test
    void aShortAddressThatLeadsToAnotherFormNowIsMetAnew() {
        ThingMemory other = safe().after(Samples.APRIL, form(Samples.OTHER_FORM, OPEN, PUBLIC));
        assertThat(past(other)).isEqualTo(new ThingPast(Samples.APRIL, Samples.APRIL, null));
    }

    @Test
    void aShortAddressThatDidNotSayWhereItLeadsWasMetAllTheSame() {
        Observed<FormAccess> noAccess = Observed.unseen(Cause.BLOCKED);
        PublicUrl shortened = PublicUrl.of("https://forms.gle/abc");
        ThingMemory hidden =
                ThingMemory.first(Samples.MARCH, form(shortened, noAccess, Observed.unseen(Cause.BLOCKED)));
        assertThat(past(hidden.after(Samples.APRIL, form(Samples.FORM, OPEN, PRIVATE))))
                .isEqualTo(new ThingPast(Samples.MARCH, Samples.APRIL, null));
    }
}
