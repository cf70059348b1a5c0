package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;

/**
 * A file, folder, sheet, board, map, group or the like of an outside service that the site leads to, as a stranger sees it.
 *
 * @param url the one canonical address for looking at it, without tokens where that can be told
 * @param handouts the places that lead to it
 * @param sureness how sure it is that the answers mean what they are taken for
 * @param title its own title, or empty
 * @param access how it answers a stranger
 * @param editable whether a stranger may change it
 * @param content what a table of it holds; not attempted for what is no table
 * @param bearing of the table in it that is most like a list of private people
 */
public record SharedFile(
        PublicUrl url,
        List<Handout> handouts,
        Service service,
        Sureness sureness,
        ShareKind kind,
        Label title,
        Observed<ShareAccess> access,
        Observed<Boolean> editable,
        Observed<PersonalDataTally> content,
        Bearing bearing)
        implements Subject {
    public SharedFile {
        handouts = List.copyOf(handouts);
    }

    /** The same fact, judged otherwise. */
    public SharedFile withContent(PersonalDataTally other) {
        return new SharedFile(
                url, handouts, service, sureness, kind, title, access, editable, Observed.seen(other), bearing);
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
