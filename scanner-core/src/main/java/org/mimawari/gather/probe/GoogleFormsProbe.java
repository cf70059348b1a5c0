package org.mimawari.gather.probe;

import java.util.List;
import org.mimawari.content.Judge;
import org.mimawari.gather.web.Web;
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

/**
 * Asks a Google form what a stranger may see: the form's page, always the summary of answers, and the editing page only if its
 * address is handed out.
 *
 * <p>At most four questions for a form, besides the redirects that they follow and the further hops of a shortened address
 * (five in all). Nothing is sent and no answer is read: of the summary only the status and the redirect count. An address for
 * changing one person's answer is never opened. Two addresses of one form may give two results with equal {@code url()}: that
 * an editing address belongs to a form is known only after the form was asked. Stateless and thread-safe; never throws for
 * anything that a server says. Source of the signals: docs/checks/form-responses-public.md.
 */
public final class GoogleFormsProbe implements Probe<LinkedForm> {
    private final FormDataReader reader;

    /** @param judge makes the form's title safe and tells what its questions ask for */
    public GoogleFormsProbe(Judge judge) {
        this.reader = new FormDataReader(judge);
    }

    @Override
    public boolean knows(PublicUrl url) {
        return GoogleFormAddress.parse(url).isPresent();
    }

    @Override
    public PublicUrl canonical(PublicUrl url) {
        return address(url).canonical();
    }

    /** Prefilled answers are left behind, and an address with the token of one person's answer is never opened. */
    @Override
    public boolean needsNoSecrets() {
        return true;
    }

    @Override
    public LinkedForm look(List<LinkTo> links, Web web) {
        GoogleFormAddress first = address(links.get(0).address());
        if (!first.isShortened()) {
            return ask(first, handouts(links), web, true);
        }
        GoogleFormShortener.Target target = new GoogleFormShortener(web).resolve(first.canonical());
        if (target instanceof GoogleFormShortener.Form form) {
            List<Handout> handouts = handouts(links, form.address().kind());
            // One question is spent on the shortened address already.
            return ask(form.address(), handouts, web, !handsOutEditor(handouts));
        }
        List<Handout> handouts = handouts(links, AddressKind.ANSWER);
        return target instanceof GoogleFormShortener.Hidden hidden
                ? hidden(first.canonical(), handouts, hidden.cause())
                : dead(first.canonical(), handouts);
    }

    private LinkedForm ask(GoogleFormAddress asked, List<Handout> handouts, Web web, boolean mayRepeat) {
        GoogleFormQuestioner questioner = new GoogleFormQuestioner(reader, web);
        GoogleFormPage page = questioner.page(asked);
        GoogleFormAddress form = page.form(asked);
        Observed<ResponsesAccess> responses = questioner.summary(form, page, mayRepeat);
        Observed<FormAccess> editor =
                handsOutEditor(handouts) ? questioner.editor(asked, page) : Observed.unseen(Cause.NOT_ATTEMPTED);
        Cause noData = whyNoData(page.access());
        return new LinkedForm(
                form.canonical(),
                handouts,
                Service.GOOGLE_FORMS,
                Sureness.KNOWN,
                page.data().map(FormData::title).orElse(Label.NONE),
                page.access(),
                responses,
                page.data().map(FormData::summarySwitch).orElse(Observed.unseen(noData)),
                editor,
                page.data().map(FormData::questions).orElse(Observed.unseen(noData)));
    }

    private static boolean handsOutEditor(List<Handout> handouts) {
        return handouts.stream().anyMatch(handout -> handout.kind() == AddressKind.EDITOR);
    }

    private static Cause whyNoData(Observed<FormAccess> access) {
        if (access instanceof Observed.Unseen<FormAccess> unseen) {
            return unseen.cause();
        }
        return access.is(FormAccess.SIGN_IN) || access.is(FormAccess.RESTRICTED) ? Cause.REFUSED : Cause.UNREADABLE;
    }

    private static List<Handout> handouts(List<LinkTo> links) {
        return links.stream()
                .map(link -> new Handout(address(link.address()).kind(), link.route()))
                .toList();
    }

    private static List<Handout> handouts(List<LinkTo> links, AddressKind kind) {
        return links.stream().map(link -> new Handout(kind, link.route())).toList();
    }

    /** What a shortened address leads to could not be seen, not even whether it is an editing address. */
    private static LinkedForm hidden(PublicUrl url, List<Handout> handouts, Cause cause) {
        return new LinkedForm(
                url,
                handouts,
                Service.GOOGLE_FORMS,
                Sureness.KNOWN,
                Label.NONE,
                Observed.unseen(cause),
                Observed.unseen(cause),
                Observed.unseen(cause),
                Observed.unseen(cause),
                Observed.unseen(cause));
    }

    /** A shortened address that leads to nothing leads to nobody's answers either. */
    private static LinkedForm dead(PublicUrl url, List<Handout> handouts) {
        Observed<Boolean> noSwitch = Observed.unseen(Cause.UNREADABLE);
        Observed<QuestionTally> noQuestions = Observed.unseen(Cause.UNREADABLE);
        return new LinkedForm(
                url,
                handouts,
                Service.GOOGLE_FORMS,
                Sureness.KNOWN,
                Label.NONE,
                Observed.seen(FormAccess.GONE),
                Observed.seen(ResponsesAccess.PRIVATE),
                noSwitch,
                Observed.unseen(Cause.NOT_ATTEMPTED),
                noQuestions);
    }

    private static GoogleFormAddress address(PublicUrl url) {
        return GoogleFormAddress.parse(url)
                .orElseThrow(() -> new IllegalArgumentException("no address of a Google form: " + url));
    }
}
