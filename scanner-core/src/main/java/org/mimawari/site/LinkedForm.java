package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;

/**
 * A form of an outside service that the site leads to, as a stranger sees it.
 *
 * @param url the one canonical address for answering it; of a form that is known only by another of its addresses, that one without its key
 * @param handouts the places that lead to it
 * @param sureness how sure it is that this service's answers mean what they are taken for
 * @param title the form's title, or empty
 * @param access how it answers a stranger
 * @param responses what the address of the summary of answers said
 * @param summarySwitch whether the form's own page says that the summary is shown to respondents
 * @param editor how the editing address answers a stranger; looked at only if that address is handed out
 * @param questions what it asks for
 */
public record LinkedForm(
        PublicUrl url,
        List<Handout> handouts,
        Service service,
        Sureness sureness,
        Label title,
        Observed<FormAccess> access,
        Observed<ResponsesAccess> responses,
        Observed<Boolean> summarySwitch,
        Observed<FormAccess> editor,
        Observed<QuestionTally> questions)
        implements Subject {
    public LinkedForm {
        handouts = List.copyOf(handouts);
    }

    @Override
    public List<Route> routes() {
        return handouts.stream().map(Handout::route).toList();
    }

    @Override
    public Label name() {
        return title;
    }
}
