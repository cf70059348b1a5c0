package org.mimawari.gather.probe;

import java.time.Duration;
import java.util.Optional;
import org.mimawari.content.SiteText;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/** Asks the page of a Google file as a stranger, once with its redirects, and judges by status, final address and the data in the page's head. */
final class GoogleDoor {
    private static final long PAGE_BYTES = 512 * 1024L;
    private static final Duration DEADLINE = Duration.ofSeconds(45);

    /**
     * What came.
     *
     * @param at the file at whose address the answer was given
     */
    record Opened(Observed<ShareAccess> access, Optional<SiteText> title, Optional<GoogleFile> at) {
        private static Opened only(ShareAccess access) {
            return new Opened(Observed.seen(access), Optional.empty(), Optional.empty());
        }

        private static Opened unseen(Cause cause) {
            return new Opened(Observed.unseen(cause), Optional.empty(), Optional.empty());
        }
    }

    private final GoogleAddresses addresses;
    private final Web web;

    GoogleDoor(GoogleAddresses addresses, Web web) {
        this.addresses = addresses;
        this.web = web;
    }

    /** Follows an address that hides which file it leads to. */
    Opened open(GoogleFile file, PublicUrl address) {
        Answer answer = web.ask(new Ask(
                address, Ask.Method.GET, Ask.SERVICE_HOPS, PAGE_BYTES, DEADLINE, false, false, Validators.NONE));
        Optional<Cause> trouble = ServiceReply.trouble(answer);
        if (trouble.isPresent()) {
            return Opened.unseen(trouble.get());
        }
        Answer.Response response = (Answer.Response) answer;
        if (ServiceReply.isSignIn(response.url())) {
            return Opened.only(ShareAccess.SIGN_IN);
        }
        Optional<GoogleFile> at = addresses.file(response.url());
        if (!isTheSame(file, at)) {
            return Opened.unseen(ServiceReply.odd(response.status()));
        }
        return switch (response.status()) {
            case 200 -> opened(at.orElse(file), response);
            case 401 -> Opened.only(ShareAccess.SIGN_IN);
            case 404, 410 -> Opened.only(ShareAccess.GONE);
            default -> Opened.unseen(ServiceReply.odd(response.status()));
        };
    }

    private static boolean isTheSame(GoogleFile file, Optional<GoogleFile> at) {
        return at.filter(there -> file.type() == GoogleFile.Type.OLD_SHEET || there.isSameAs(file))
                .isPresent();
    }

    private static Opened opened(GoogleFile at, Answer.Response response) {
        GooglePageData data = GooglePageData.of(response.body());
        boolean own = at.isPublished() || data.isOf(at.id());
        return own
                ? new Opened(Observed.seen(ShareAccess.OPEN), data.title(), Optional.of(at))
                : new Opened(Observed.unseen(Cause.UNREADABLE), Optional.empty(), Optional.of(at));
    }
}
