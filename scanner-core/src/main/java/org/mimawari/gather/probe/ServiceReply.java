package org.mimawari.gather.probe;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mimawari.gather.web.Answer;
import org.mimawari.site.Observed;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * What the servers of services say by status and address, never by the words of a page: a page that is open to all holds the words
 * "ServiceLogin" too, and a sign-in page may come in any language.
 */
final class ServiceReply {
    /** Where services send a stranger to sign in. */
    private static final Set<String> SIGN_IN_HOSTS = Set.of(
            "accounts.google.com",
            "login.microsoftonline.com",
            "login.microsoft.com",
            "login.live.com",
            "login.windows.net");

    private ServiceReply() {}

    static boolean isSignIn(PublicUrl url) {
        return SIGN_IN_HOSTS.contains(url.host());
    }

    /** The page before the page: consent to cookies, or the check for robots. */
    static boolean isHurdle(PublicUrl url) {
        return isGoogle(url.host(), "consent") || isSorry(url);
    }

    private static boolean isSorry(PublicUrl url) {
        return isGoogle(url.host(), "sorry")
                || url.host().contains("google.") && (url.path() + "/").startsWith("/sorry/");
    }

    /** consent.google.com, consent.google.co.jp, consent.youtube.com ... */
    private static boolean isGoogle(String host, String first) {
        return host.startsWith(first + ".google.") || host.startsWith(first + ".youtube.");
    }

    /** What an answer tells of a thing; why nothing, if it tells nothing. */
    static <T> Observed<T> told(Answer answer, Function<Answer.Response, Observed<T>> reader) {
        return trouble(answer)
                .<Observed<T>>map(Observed::unseen)
                .orElseGet(() -> reader.apply((Answer.Response) answer));
    }

    /** Why this answer tells nothing about the thing that was asked for; empty if it may tell something. */
    static Optional<Cause> trouble(Answer answer) {
        if (answer instanceof Answer.Silence silence) {
            return Optional.of(silence.cause());
        }
        Answer.Response response = (Answer.Response) answer;
        boolean hurdle = response.isBotCheck()
                || isHurdle(response.url())
                || response.location().filter(ServiceReply::isHurdle).isPresent();
        return hurdle ? Optional.of(Cause.BLOCKED) : trouble(response.status());
    }

    private static Optional<Cause> trouble(int status) {
        if (status == 429) {
            return Optional.of(Cause.BLOCKED);
        }
        if (status >= 500) {
            return Optional.of(Cause.UNREACHABLE);
        }
        return Optional.empty();
    }

    static boolean isGone(int status) {
        return status == 404 || status == 410;
    }

    /** What a status says that is neither a page, nor a redirect, nor "gone". */
    static Cause odd(int status) {
        return status == 401 || status == 403 ? Cause.REFUSED : Cause.UNREADABLE;
    }
}
