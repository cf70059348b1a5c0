package org.mimawari.gather.probe;

import java.util.List;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/**
 * Asks one outside service what a stranger sees. Stateless and thread-safe. Only GET and HEAD; few requests; keeps no text of
 * the answers.
 */
public interface Probe<S extends Subject> {
    /** Whether this is an address of the service's things. Decided by the address alone. */
    boolean knows(PublicUrl url);

    /**
     * The one address that stands for the thing, without tokens; for a shortened address the shortened address itself.
     * Addresses of one thing have equal canonical addresses as far as that can be told without asking.
     */
    PublicUrl canonical(PublicUrl url);

    /**
     * Whether a look says the same when secrets and personal values in the links are masked ({@code ***}): then it can be
     * repeated from what may be kept. False for a service that opens a thing only to who knows the token in its address.
     */
    default boolean needsNoSecrets() {
        return false;
    }

    /**
     * The same address without the key in its path that opens the thing, as it may be kept; the same one if there is no such key. Keys in parameters are
     * known by their names ({@link PublicUrl#shown}).
     */
    default PublicUrl withoutKey(PublicUrl url) {
        return url;
    }

    /**
     * Looks at one thing.
     *
     * @param links all known ways to it, at least one; all with the same canonical address
     */
    S look(List<LinkTo> links, Web web);
}
