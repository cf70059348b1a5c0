package org.mimawari.gather.probe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.mimawari.content.Body;
import org.mimawari.gather.probe.GoogleFormAddress.Door;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/**
 * Asks the pages of one Google form and judges the answers by status, redirect and address.
 *
 * <p>Each method asks once, {@link #summary} at most twice.
 */
final class GoogleFormQuestioner {
    /** Of the editing page only the status and the address count. */
    private static final long EDITOR_BYTES = 64 * 1024L;

    private static final Duration EDITOR_DEADLINE = Duration.ofSeconds(45);
    private static final String LEGACY_ACTION = "formResponse?formkey=";

    /** The type that every page of a form's own gives itself, in pages of 2020 and of 2025. */
    private static final String OWN_PAGE = "schema.org/CreativeWork/FormObject";

    private final FormDataReader reader;
    private final Web web;

    GoogleFormQuestioner(FormDataReader reader, Web web) {
        this.reader = reader;
        this.web = web;
    }

    /** The page for answering, with its redirects. */
    GoogleFormPage page(GoogleFormAddress form) {
        Answer answer = web.ask(Ask.probeFollowing(form.canonical()));
        Optional<Cause> trouble = ServiceReply.trouble(answer);
        if (trouble.isPresent()) {
            return unseen(trouble.get());
        }
        Answer.Response response = (Answer.Response) answer;
        if (ServiceReply.isSignIn(response.url())) {
            return plain(FormAccess.SIGN_IN, response);
        }
        Optional<GoogleFormAddress> at = GoogleFormAddress.parse(response.url());
        if (at.isEmpty()) {
            return unseen(ServiceReply.odd(response.status()));
        }
        return switch (response.status()) {
            case 404, 410 -> plain(FormAccess.GONE, response);
            case 200 -> opened(at.get(), response);
            default -> unseen(ServiceReply.odd(response.status()));
        };
    }

    private GoogleFormPage opened(GoogleFormAddress at, Answer.Response response) {
        if (at.door() == Door.CLOSED) {
            return plain(FormAccess.CLOSED, response);
        }
        if (at.door() == Door.RESTRICTED) {
            return plain(FormAccess.RESTRICTED, response);
        }
        Body body = response.body();
        Optional<FormData> data = reader.read(body);
        if (data.isPresent()) {
            FormAccess access = data.get().signInToAnswer() ? FormAccess.SIGN_IN : FormAccess.OPEN;
            return new GoogleFormPage(Observed.seen(access), data, Optional.of(at), Optional.empty());
        }
        if (isLegacyForm(at, body)) {
            return plain(FormAccess.OPEN, response);
        }
        Cause cause = body.whole() ? Cause.UNREADABLE : Cause.TOO_LARGE;
        boolean strange = body.whole() && !text(body).contains(OWN_PAGE);
        Optional<BlanketPage> instead = strange ? Optional.of(BlanketPage.of(body)) : Optional.empty();
        return new GoogleFormPage(Observed.unseen(cause), Optional.empty(), Optional.of(at), instead);
    }

    /** A form of 2008 to 2013 has no data in its page, but says where its answers go, with its own key. */
    private static boolean isLegacyForm(GoogleFormAddress at, Body body) {
        return at.series() == GoogleFormAddress.Series.FORMKEY && text(body).contains(LEGACY_ACTION + at.id());
    }

    private static String text(Body body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    private static GoogleFormPage plain(FormAccess access, Answer.Response response) {
        return new GoogleFormPage(
                Observed.seen(access), Optional.empty(), GoogleFormAddress.parse(response.url()), Optional.empty());
    }

    private static GoogleFormPage unseen(Cause cause) {
        return new GoogleFormPage(Observed.unseen(cause), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The summary of answers, without following redirects: where it redirects to is the answer.
     *
     * @param mayRepeat whether the form may be asked once more if it only says that its summary has another address
     */
    Observed<ResponsesAccess> summary(GoogleFormAddress form, GoogleFormPage page, boolean mayRepeat) {
        if (!form.isModern()) {
            return page.access().is(FormAccess.GONE)
                    ? Observed.seen(ResponsesAccess.PRIVATE)
                    : Observed.unseen(Cause.NOT_ATTEMPTED);
        }
        Answer answer = web.ask(Ask.glance(form.page(Door.SUMMARY)));
        Optional<Cause> trouble = ServiceReply.trouble(answer);
        if (trouble.isPresent()) {
            return Observed.unseen(trouble.get());
        }
        Answer.Response response = (Answer.Response) answer;
        if (response.status() == 200 && response.hops().isEmpty()) {
            return page.isBlanket(response.body())
                    ? Observed.unseen(Cause.UNREADABLE)
                    : Observed.seen(ResponsesAccess.PUBLIC);
        }
        if (ServiceReply.isGone(response.status()) && page.access().is(FormAccess.GONE)) {
            return Observed.seen(ResponsesAccess.PRIVATE);
        }
        Optional<PublicUrl> location = response.location();
        if (location.isEmpty()) {
            return Observed.unseen(ServiceReply.odd(response.status()));
        }
        Optional<GoogleFormAddress> moved = GoogleFormAddress.parse(location.get())
                .filter(to -> to.door() == Door.SUMMARY && to.isModern() && !to.sameForm(form));
        return moved.isPresent() && mayRepeat ? summary(moved.get(), page, false) : refused(location.get());
    }

    private static Observed<ResponsesAccess> refused(PublicUrl location) {
        if (ServiceReply.isSignIn(location)) {
            return Observed.seen(ResponsesAccess.PRIVATE);
        }
        Optional<Door> door = GoogleFormAddress.parse(location).map(GoogleFormAddress::door);
        return door.filter(d -> d == Door.SUMMARY_RESTRICTED).isPresent()
                ? Observed.seen(ResponsesAccess.PRIVATE)
                : Observed.unseen(Cause.UNREADABLE);
    }

    /** The editing page. Only to be asked if its address is handed out. */
    Observed<FormAccess> editor(GoogleFormAddress handedOut, GoogleFormPage page) {
        PublicUrl url = handedOut.page(Door.EDITOR);
        Answer answer = web.ask(new Ask(
                url, Ask.Method.GET, Ask.SERVICE_HOPS, EDITOR_BYTES, EDITOR_DEADLINE, false, false, Validators.NONE));
        return ServiceReply.told(answer, response -> editor(response, page));
    }

    private static Observed<FormAccess> editor(Answer.Response response, GoogleFormPage page) {
        if (ServiceReply.isSignIn(response.url())) {
            return Observed.seen(FormAccess.SIGN_IN);
        }
        Optional<GoogleFormAddress> at = GoogleFormAddress.parse(response.url());
        if (ServiceReply.isGone(response.status()) && at.isPresent()) {
            return Observed.seen(FormAccess.GONE);
        }
        boolean stillEditor = at.filter(there -> there.door() == Door.EDITOR).isPresent();
        boolean opens = response.status() == 200 && stillEditor && !page.isBlanket(response.body());
        return opens ? Observed.seen(FormAccess.OPEN) : Observed.unseen(ServiceReply.odd(response.status()));
    }
}
