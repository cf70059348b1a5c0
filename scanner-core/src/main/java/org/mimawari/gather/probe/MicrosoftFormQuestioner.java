package org.mimawari.gather.probe;

import java.util.Optional;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Asks the addresses of one Microsoft form and judges the answers by status, redirect, final host and the form's data. {@link #page} asks twice, the others once. */
final class MicrosoftFormQuestioner {
    private final MicrosoftFormReader reader;
    private final ServiceTable table;
    private final Web web;

    MicrosoftFormQuestioner(MicrosoftFormReader reader, ServiceTable table, Web web) {
        this.reader = reader;
        this.table = table;
        this.web = web;
    }

    /** The page for answering with its redirects, and the data that it names. */
    MicrosoftFormPage page(PublicUrl form) {
        Answer answer = web.ask(Ask.probeFollowing(form));
        Optional<Cause> trouble = ServiceReply.trouble(answer);
        if (trouble.isPresent()) {
            return MicrosoftFormPage.unseen(form, trouble.get());
        }
        Answer.Response response = (Answer.Response) answer;
        if (ServiceReply.isSignIn(response.url())) {
            return MicrosoftFormPage.plain(form(form, response), FormAccess.SIGN_IN);
        }
        if (ServiceReply.isGone(response.status()) && isService(response.url())) {
            return MicrosoftFormPage.plain(form, FormAccess.GONE);
        }
        Optional<Sighting> at = sighting(response.url(), AddressKind.ANSWER);
        if (response.status() != 200 || at.isEmpty() || at.get().id().isEmpty()) {
            return MicrosoftFormPage.unseen(form, ServiceReply.odd(response.status()));
        }
        PublicUrl known = MicrosoftFormAddress.answering(at.get().id());
        PublicUrl data = reader.dataAddress(response.body())
                .orElseGet(() -> MicrosoftFormAddress.startup(at.get().id()));
        return data(known, web.ask(Ask.probe(data)));
    }

    /** The form by its id, where a redirect on the way to the sign-in page tells it. */
    private PublicUrl form(PublicUrl asked, Answer.Response response) {
        return response.hops().stream()
                .flatMap(hop -> sighting(hop, AddressKind.ANSWER).stream())
                .map(Sighting::id)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .map(MicrosoftFormAddress::answering)
                .orElse(asked);
    }

    private MicrosoftFormPage data(PublicUrl form, Answer answer) {
        Optional<Cause> trouble = ServiceReply.trouble(answer);
        if (trouble.isPresent()) {
            return MicrosoftFormPage.unseen(form, trouble.get());
        }
        Answer.Response response = (Answer.Response) answer;
        if (response.location().filter(ServiceReply::isSignIn).isPresent()) {
            return MicrosoftFormPage.plain(form, FormAccess.SIGN_IN);
        }
        Optional<MicrosoftFormData> data = reader.data(response.body())
                .filter(read -> response.status() == 200 || !read.access().is(FormAccess.OPEN));
        if (data.isPresent()) {
            return new MicrosoftFormPage(form, data.get());
        }
        Cause cut = response.body().whole() ? ServiceReply.odd(response.status()) : Cause.TOO_LARGE;
        return MicrosoftFormPage.unseen(form, cut);
    }

    /** The page that shows the summary to whoever has its key. Only to be asked if its address is handed out. */
    Observed<ResponsesAccess> summary(PublicUrl handedOut) {
        return ServiceReply.told(web.ask(OpenLink.following(handedOut)), response -> {
            if (ServiceReply.isSignIn(response.url())
                    || ServiceReply.isGone(response.status()) && isService(response.url())) {
                return Observed.seen(ResponsesAccess.PRIVATE);
            }
            boolean opens = response.status() == 200
                    && sighting(response.url(), AddressKind.SUMMARY).isPresent();
            return opens ? Observed.seen(ResponsesAccess.PUBLIC) : Observed.unseen(ServiceReply.odd(response.status()));
        });
    }

    /**
     * The editing page. Only to be asked if its address is handed out. Which form it is of is told to its scripts only, so that it says nothing if it is not refused.
     */
    Observed<FormAccess> editor(PublicUrl handedOut) {
        return ServiceReply.told(
                web.ask(OpenLink.following(handedOut)),
                response -> ServiceReply.isSignIn(response.url())
                        ? Observed.seen(FormAccess.SIGN_IN)
                        : Observed.unseen(
                                response.status() == 200 ? Cause.NEEDS_BROWSER : ServiceReply.odd(response.status())));
    }

    private Optional<Sighting> sighting(PublicUrl url, AddressKind kind) {
        return table.sight(url)
                .filter(sighting ->
                        sighting.service().id().equals(MicrosoftFormsProbe.SERVICE) && sighting.kind() == kind);
    }

    private static boolean isService(PublicUrl url) {
        return MicrosoftFormAddress.HOSTS.contains(url.host());
    }
}
