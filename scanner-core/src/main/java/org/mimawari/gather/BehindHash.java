package org.mimawari.gather;

import java.util.Locale;
import java.util.Set;
import org.mimawari.term.PublicUrl;

/**
 * Addresses whose thing stands behind the "#", which takes no part in an address: written behind a "?" instead, so that one thing is told from another. Microsoft's page for editing a form is such a one:
 * {@code DesignPage.aspx#FormId=...}.
 */
final class BehindHash {
    private static final Set<String> HOSTS =
            Set.of("forms.office.com", "forms.microsoft.com", "forms.cloud.microsoft", "forms.cloud.microsoft.com");

    private static final String PAGE = "/pages/designpage";
    private static final String NAME = "FormId=";

    private BehindHash() {}

    /** The same address if it is none of these. */
    static PublicUrl broughtForward(PublicUrl url) {
        if (!HOSTS.contains(url.host()) || !url.path().toLowerCase(Locale.ROOT).startsWith(PAGE)) {
            return url;
        }
        return url.fragment()
                .filter(fragment -> fragment.regionMatches(true, 0, NAME, 0, NAME.length()))
                .map(fragment -> fragment.substring(NAME.length()).split("&", 2)[0])
                .filter(id -> !id.isEmpty())
                .flatMap(id ->
                        PublicUrl.parse(url.withoutQuery().withoutFragment().address() + "?" + NAME + id))
                .orElse(url);
    }
}
