package org.mimawari.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.site.ExternalForm;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;
import org.mimawari.site.VideoReview;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** Joins the facts of one thing of a service that was reached by several addresses and turned out only when asked to be the same. */
public final class SameThings {
    private SameThings() {}

    /** Each thing once, forms first, in the order in which they were met. */
    public static List<Subject> joined(List<Subject> answers) {
        List<Subject> all = new ArrayList<>(SameForms.joined(of(LinkedForm.class, answers)));
        Map<PublicUrl, Subject> byAddress = new LinkedHashMap<>();
        for (Subject answer : answers) {
            if (!(answer instanceof LinkedForm)) {
                byAddress.merge(answer.url(), answer, SameThings::join);
            }
        }
        all.addAll(byAddress.values());
        return List.copyOf(all);
    }

    private static <S> List<S> of(Class<S> type, List<Subject> all) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Subject join(Subject a, Subject b) {
        if (a instanceof SharedFile one && b instanceof SharedFile other) {
            return join(one, other);
        }
        if (a instanceof LinkedVideo one && b instanceof LinkedVideo other) {
            return join(one, other);
        }
        return a instanceof ExternalForm one && b instanceof ExternalForm other
                ? new ExternalForm(one.url(), routes(one, other), one.service())
                : a;
    }

    private static SharedFile join(SharedFile a, SharedFile b) {
        Set<Handout> handouts = new LinkedHashSet<>(a.handouts());
        handouts.addAll(b.handouts());
        SharedFile seen = b.access().is(ShareAccess.OPEN) || a.access() instanceof Observed.Unseen ? b : a;
        SharedFile read = a.content() instanceof Observed.Seen ? a : b;
        return new SharedFile(
                a.url(),
                List.copyOf(handouts),
                seen.service(),
                seen.sureness(),
                seen.kind(),
                seen.title(),
                seen.access(),
                b.editable().is(true) ? b.editable() : a.editable(),
                read.content(),
                read.bearing());
    }

    private static LinkedVideo join(LinkedVideo a, LinkedVideo b) {
        LinkedVideo seen = a.access() instanceof Observed.Unseen ? b : a;
        return new LinkedVideo(
                a.url(),
                routes(a, b),
                seen.service(),
                seen.sureness(),
                seen.title(),
                seen.topic(),
                seen.access(),
                a.onChannel() || b.onChannel(),
                a.review() == VideoReview.DONE ? a.review() : b.review());
    }

    private static List<Route> routes(Subject a, Subject b) {
        Set<Route> routes = new LinkedHashSet<>(a.routes());
        routes.addAll(b.routes());
        return List.copyOf(routes);
    }
}
