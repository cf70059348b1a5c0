package org.mimawari.gather.probe;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Follows a shortened address of a Google form, hop by hop, and stops at the first address of a form.
 *
 * <p>Hop by hop, because the address at the end may be the one for changing a person's answer, which nobody but that person
 * should open.
 */
final class GoogleFormShortener {

    /** What a shortened address leads to. */
    sealed interface Target {}

    /** A form. */
    record Form(GoogleFormAddress address) implements Target {}

    /** Nothing: the service does not know the address. */
    record Nothing() implements Target {}

    /** It could not be seen. */
    record Hidden(Cause cause) implements Target {}

    private final Web web;

    GoogleFormShortener(Web web) {
        this.web = web;
    }

    Target resolve(PublicUrl shortened) {
        Set<PublicUrl> seen = new HashSet<>();
        PublicUrl at = shortened;
        while (seen.size() < Ask.SERVICE_HOPS && seen.add(at)) {
            Answer answer = web.ask(Ask.whereTo(at));
            Optional<Cause> trouble = ServiceReply.trouble(answer);
            if (trouble.isPresent()) {
                return new Hidden(trouble.get());
            }
            Answer.Response response = (Answer.Response) answer;
            Optional<PublicUrl> next = response.location();
            if (next.isEmpty()) {
                return end(response.status());
            }
            if (ServiceReply.isSignIn(next.get())) {
                return new Hidden(Cause.REFUSED);
            }
            Optional<GoogleFormAddress> form =
                    GoogleFormAddress.parse(next.get()).filter(address -> !address.isShortened());
            if (form.isPresent()) {
                return new Form(form.get());
            }
            at = next.get();
        }
        return new Hidden(Cause.UNREADABLE);
    }

    private static Target end(int status) {
        return ServiceReply.isGone(status) ? new Nothing() : new Hidden(ServiceReply.odd(status));
    }
}
