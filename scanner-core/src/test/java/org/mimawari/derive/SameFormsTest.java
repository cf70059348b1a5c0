package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;
import org.mimawari.term.Via;

class SameFormsTest {
    private static final PublicUrl FORM = PublicUrl.of("https://docs.google.com/forms/d/e/1FAIpQLSdOne/viewform");

    private static Handout from(String page) {
        return new Handout(
                AddressKind.ANSWER,
                new Route(
                        PublicUrl.of("https://www.city.aozora.example" + page),
                        Label.NONE,
                        Label.NONE,
                        Via.LINK,
                        Place.WHOLE));
    }

    private static LinkedForm form(
            Handout handout, Observed<ResponsesAccess> responses, Observed<Boolean> summarySwitch) {
        return new LinkedForm(
                FORM,
                List.of(handout),
                Service.GOOGLE_FORMS,
                Sureness.KNOWN,
                Label.NONE,
                Observed.seen(FormAccess.OPEN),
                responses,
                summarySwitch,
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.UNREADABLE));
    }

    @Test
    void aFormReachedByTwoAddressesIsOneFormWithAllItsPlaces() {
        LinkedForm first = form(from("/a"), Observed.seen(ResponsesAccess.PRIVATE), Observed.seen(false));
        LinkedForm second = form(from("/b"), Observed.seen(ResponsesAccess.PRIVATE), Observed.seen(false));
        List<LinkedForm> joined = SameForms.joined(List.of(first, second, first));
        assertThat(joined).hasSize(1);
        assertThat(joined.get(0).handouts()).containsExactly(from("/a"), from("/b"));
    }

    @Test
    void whatOneLookSawIsNotLostByALookThatSawNothing() {
        LinkedForm blind = form(from("/a"), Observed.unseen(Cause.BLOCKED), Observed.unseen(Cause.BLOCKED));
        LinkedForm seen = form(from("/b"), Observed.seen(ResponsesAccess.PRIVATE), Observed.seen(true));
        LinkedForm joined = SameForms.joined(List.of(blind, seen)).get(0);
        assertThat(joined.responses().is(ResponsesAccess.PRIVATE)).isTrue();
        assertThat(joined.summarySwitch().is(true)).isTrue();
    }

    @Test
    void ifOneLookReadTheAnswersTheyCanBeRead() {
        LinkedForm refused = form(from("/a"), Observed.seen(ResponsesAccess.PRIVATE), Observed.seen(false));
        LinkedForm open = form(from("/b"), Observed.seen(ResponsesAccess.PUBLIC), Observed.seen(false));
        assertThat(SameForms.joined(List.of(refused, open)).get(0).responses().is(ResponsesAccess.PUBLIC))
                .isTrue();
    }

    @Test
    void twoFormsStayTwo() {
        LinkedForm one = form(from("/a"), Observed.seen(ResponsesAccess.PUBLIC), Observed.seen(true));
        LinkedForm other = new LinkedForm(
                PublicUrl.of("https://docs.google.com/forms/d/e/1FAIpQLSdTwo/viewform"),
                one.handouts(),
                one.service(),
                one.sureness(),
                one.title(),
                one.access(),
                one.responses(),
                one.summarySwitch(),
                one.editor(),
                one.questions());
        assertThat(SameForms.joined(List.of(one, other))).hasSize(2);
    }
}
