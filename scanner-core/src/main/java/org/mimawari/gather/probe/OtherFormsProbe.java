package org.mimawari.gather.probe;

import java.util.Optional;
import java.util.Set;
import org.mimawari.gather.web.Web;
import org.mimawari.site.ExternalForm;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.Subject;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Sureness;

/**
 * Asks forms of services of which nothing more is known than the shapes of their addresses, in the table that comes with Mimawari and in the webmaster's own.
 *
 * <p>An address for answering tells nothing of who reads the answers: the form is listed, and nobody is asked. An address that shows answers, handed out on a page, is asked ({@link OpenLink}: at most
 * two questions for each key). An editing address is not asked: that it is handed out is what there is to tell.
 */
final class OtherFormsProbe implements ServiceProbe {
    private final ServiceTable table;

    OtherFormsProbe(ServiceTable table) {
        this.table = table;
    }

    /** All that have no probe of their own. */
    @Override
    public Set<String> services() {
        return Set.of();
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return sighting.bare();
    }

    @Override
    public Subject look(Thing thing, Web web) {
        boolean plain = thing.ways().stream().allMatch(way -> way.sighting().kind() == AddressKind.ANSWER);
        return plain
                ? new ExternalForm(thing.url(), thing.routes(), thing.sighting().service())
                : judged(thing, web);
    }

    private LinkedForm judged(Thing thing, Web web) {
        Optional<Thing.Way> summary = thing.way(AddressKind.SUMMARY);
        Observed<ShareAccess> answers =
                thing.asked(AddressKind.SUMMARY, new OpenLink(table, web)::look, ShareAccess.OPEN);
        Sureness sureness = summary.map(way -> way.sighting().sureness())
                .orElse(thing.sighting().sureness());
        return new LinkedForm(
                thing.url(),
                thing.handouts(),
                thing.sighting().service(),
                sureness,
                Label.NONE,
                answers.is(ShareAccess.GONE) ? Observed.seen(FormAccess.GONE) : Observed.unseen(Cause.NOT_ATTEMPTED),
                responses(answers),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.NOT_ATTEMPTED));
    }

    private static Observed<ResponsesAccess> responses(Observed<ShareAccess> answers) {
        if (answers instanceof Observed.Unseen<ShareAccess> unseen) {
            return Observed.unseen(unseen.cause());
        }
        return Observed.seen(answers.is(ShareAccess.OPEN) ? ResponsesAccess.PUBLIC : ResponsesAccess.PRIVATE);
    }
}
