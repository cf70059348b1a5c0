package org.mimawari.gather.probe;

import java.util.Locale;
import java.util.Set;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.SharedFile;
import org.mimawari.term.PublicUrl;

/**
 * Asks a file or folder that somebody shared from SharePoint or a company's OneDrive by a link.
 *
 * <p>One question, with its redirects. A link for anyone lets a stranger in by a redirect to the thing on the same host, and ends with 200; any other sends to Microsoft's sign-in page. A 200 at the
 * link's own address is neither: the page for a password, or for a link that has run out. All of it is surmised. Whether a stranger may change the thing cannot be told from outside.
 */
public final class SharePointProbe implements ServiceProbe {
    private static final String HOSTS = ".sharepoint.com";
    /** Pages of SharePoint that turn a visitor away. */
    private static final Set<String> DOORKEEPERS = Set.of("accessdenied.aspx", "authenticate.aspx", "signin.aspx");

    @Override
    public Set<String> services() {
        return Set.of("sharepoint");
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return sighting.bare();
    }

    @Override
    public SharedFile look(Thing thing, Web web) {
        Answer answer = web.ask(OpenLink.following(OpenLink.fullest(thing).address()));
        return SharedThing.of(thing, ServiceReply.told(answer, SharePointProbe::access));
    }

    private static Observed<ShareAccess> access(Answer.Response response) {
        if (ServiceReply.isSignIn(response.url()) || isTurnedAway(response.url())) {
            return Observed.seen(ShareAccess.SIGN_IN);
        }
        if (ServiceReply.isGone(response.status()) && isHere(response.url())) {
            return Observed.seen(ShareAccess.GONE);
        }
        return response.status() == 200 && isLetIn(response)
                ? Observed.seen(ShareAccess.OPEN)
                : Observed.unseen(ServiceReply.odd(response.status()));
    }

    private static boolean isLetIn(Answer.Response response) {
        boolean stays = isHere(response.url()) && response.hops().stream().allMatch(SharePointProbe::isHere);
        return stays
                && !response.hops().isEmpty()
                && !response.hops().get(0).path().equals(response.url().path());
    }

    private static boolean isHere(PublicUrl url) {
        return url.host().endsWith(HOSTS);
    }

    private static boolean isTurnedAway(PublicUrl url) {
        String path = url.path();
        return isHere(url)
                && DOORKEEPERS.contains(
                        path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }
}
