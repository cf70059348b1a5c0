package org.mimawari.derive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.site.ExternalForm;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** To which things of outside services each document leads, and whether they show what they should not. */
final class LeadsOn {
    private final Map<PublicUrl, Set<PublicUrl>> byCode = new HashMap<>();
    private final Map<PublicUrl, Set<PublicUrl>> byLink = new HashMap<>();
    private final Map<PublicUrl, Observed<Boolean>> exposed = new HashMap<>();

    LeadsOn(List<? extends Subject> facts) {
        for (Subject fact : facts) {
            if (isThing(fact)) {
                Observed<Boolean> open = isExposed(fact);
                fact.routes().forEach(route -> add(fact.url(), route, open));
            }
        }
    }

    private static boolean isThing(Subject fact) {
        return fact instanceof LinkedForm
                || fact instanceof SharedFile
                || fact instanceof LinkedVideo
                || fact instanceof ExternalForm;
    }

    private void add(PublicUrl thing, Route route, Observed<Boolean> open) {
        (isCode(route.via()) ? byCode : byLink)
                .computeIfAbsent(route.from(), none -> new HashSet<>())
                .add(thing);
        exposed.merge(route.from(), open, LeadsOn::worse);
    }

    private static boolean isCode(Via via) {
        return via == Via.QR_IN_PDF || via == Via.QR_IN_IMAGE || via == Via.QR_IN_OFFICE;
    }

    private static Observed<Boolean> worse(Observed<Boolean> one, Observed<Boolean> other) {
        if (one.is(true) || other.is(true)) {
            return Observed.seen(true);
        }
        return one instanceof Observed.Unseen ? one : other;
    }

    private static Observed<Boolean> isExposed(Subject thing) {
        if (thing instanceof LinkedForm form) {
            if (form.responses().is(ResponsesAccess.PUBLIC) || form.editor().is(FormAccess.OPEN)) {
                return Observed.seen(true);
            }
            return form.responses() instanceof Observed.Unseen<ResponsesAccess> unseen
                    ? passing(unseen.cause())
                    : Observed.seen(false);
        }
        if (thing instanceof SharedFile file) {
            boolean lists =
                    file.content().known().map(PersonalDataTally::people).orElse(0) > 0;
            return Observed.seen(lists || file.editable().is(true));
        }
        return Observed.seen(false);
    }

    /** What no answer of a service tells to a stranger will not be known tomorrow either. */
    private static Observed<Boolean> passing(Cause cause) {
        return cause == Cause.NOT_ATTEMPTED ? Observed.seen(false) : Observed.unseen(cause);
    }

    Set<PublicUrl> byCode(PublicUrl document) {
        return byCode.getOrDefault(document, Set.of());
    }

    Set<PublicUrl> byLink(PublicUrl document) {
        return byLink.getOrDefault(document, Set.of());
    }

    Observed<Boolean> exposed(PublicUrl document) {
        return exposed.getOrDefault(document, Observed.seen(false));
    }
}
