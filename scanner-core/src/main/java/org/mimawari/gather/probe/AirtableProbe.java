package org.mimawari.gather.probe;

import java.util.Set;
import java.util.regex.Pattern;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.ExternalForm;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.Subject;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Asks an Airtable view that somebody shared by a link: one question, with its redirects. Rows can be read by anybody if the page names, in its own data, the address from which it loads them; several programs that
 * read such views rely on that. A shared form has the same kind of address and no such data: then nothing is told. The rows themselves are not asked for. A form by its own kind of address is listed, and nobody is asked.
 */
public final class AirtableProbe implements ServiceProbe {
    /** Slashes stand there as they are or as JSON escapes them. */
    private static final Pattern ROWS = Pattern.compile(
            "v0\\.3(?:/|\\\\/|\\\\u002[Ff])view(?:/|\\\\/|\\\\u002[Ff])viw[A-Za-z0-9]{5,40}(?:/|\\\\/|\\\\u002[Ff])readSharedViewData");

    private static final Set<String> HOSTS = Set.of("airtable.com", "www.airtable.com");

    @Override
    public Set<String> services() {
        return Set.of("airtable");
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return sighting.kind() == AddressKind.VIEW
                ? PublicUrl.of("https://airtable.com/shr" + sighting.id())
                : sighting.bare();
    }

    @Override
    public Subject look(Thing thing, Web web) {
        Sighting sighting = thing.sighting();
        if (sighting.kind() != AddressKind.VIEW) {
            return new ExternalForm(thing.url(), thing.routes(), sighting.service());
        }
        Answer answer = web.ask(Ask.probeFollowing(OpenLink.fullest(thing).address()));
        return SharedThing.of(thing, ServiceReply.told(answer, AirtableProbe::access));
    }

    private static Observed<ShareAccess> access(Answer.Response response) {
        if (!HOSTS.contains(response.url().host())) {
            return Observed.unseen(ServiceReply.odd(response.status()));
        }
        if (ServiceReply.isGone(response.status())) {
            return Observed.seen(ShareAccess.GONE);
        }
        if (response.status() != 200) {
            return Observed.unseen(ServiceReply.odd(response.status()));
        }
        String page = PageJson.text(response.body());
        return ROWS.matcher(page).find()
                ? Observed.seen(ShareAccess.OPEN)
                : Observed.unseen(response.body().whole() ? Cause.UNREADABLE : Cause.TOO_LARGE);
    }
}
