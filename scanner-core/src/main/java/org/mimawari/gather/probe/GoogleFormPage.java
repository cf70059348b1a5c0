package org.mimawari.gather.probe;

import java.util.Optional;
import org.mimawari.content.Body;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Observed;

/**
 * What the page of a form for answering it said.
 *
 * @param data what the page itself tells of the form; only of a form that is open
 * @param at the form at whose address the answer was given, after all redirects
 * @param instead the page that came, with status 200, in place of one of a form; the same page from another address of the
 *     form means nothing
 */
record GoogleFormPage(
        Observed<FormAccess> access,
        Optional<FormData> data,
        Optional<GoogleFormAddress> at,
        Optional<BlanketPage> instead) {

    /** Whether this answer of another address of the form is only the page again that came in place of the form's. */
    boolean isBlanket(Body answer) {
        return instead.filter(page -> page.isAgain(answer)).isPresent();
    }

    /** The form by its published id if that is known now, else as it was asked for. */
    GoogleFormAddress form(GoogleFormAddress asked) {
        if (asked.series() == GoogleFormAddress.Series.PUBLISHED) {
            return asked;
        }
        Optional<GoogleFormAddress> reached =
                at.filter(address -> address.series() == GoogleFormAddress.Series.PUBLISHED);
        return data.flatMap(FormData::published)
                .or(() -> reached)
                .or(() -> at.filter(GoogleFormAddress::isModern))
                .orElse(asked);
    }
}
