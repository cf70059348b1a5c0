package org.mimawari.derive;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Sureness;

/**
 * Joins the facts of one form that was reached by several addresses (a short one, one with the editor's id) and turned out
 * only when asked to be the same.
 */
public final class SameForms {
    private SameForms() {}

    public static List<LinkedForm> joined(List<LinkedForm> forms) {
        Map<PublicUrl, LinkedForm> byAddress = new LinkedHashMap<>();
        forms.forEach(form -> byAddress.merge(form.url(), form, SameForms::join));
        return List.copyOf(byAddress.values());
    }

    private static LinkedForm join(LinkedForm a, LinkedForm b) {
        Set<Handout> handouts = new LinkedHashSet<>(a.handouts());
        handouts.addAll(b.handouts());
        return new LinkedForm(
                a.url(),
                List.copyOf(handouts),
                a.service(),
                sureness(a, b),
                a.title().isEmpty() ? b.title() : a.title(),
                seenFirst(a.access(), b.access()),
                worst(a.responses(), b.responses()),
                a.summarySwitch().is(true) ? a.summarySwitch() : seenFirst(b.summarySwitch(), a.summarySwitch()),
                seenFirst(a.editor(), b.editor()),
                seenFirst(a.questions(), b.questions()));
    }

    /** That of the look that saw the answers; else what is surmised of one is surmised of both. */
    private static Sureness sureness(LinkedForm a, LinkedForm b) {
        if (a.responses().is(ResponsesAccess.PUBLIC) || a.sureness() == b.sureness()) {
            return a.sureness();
        }
        return b.responses().is(ResponsesAccess.PUBLIC) ? b.sureness() : Sureness.SURMISED;
    }

    /** If one of two looks saw the answers, they can be read. */
    private static Observed<ResponsesAccess> worst(Observed<ResponsesAccess> a, Observed<ResponsesAccess> b) {
        return b.is(ResponsesAccess.PUBLIC) ? b : seenFirst(a, b);
    }

    private static <T> Observed<T> seenFirst(Observed<T> a, Observed<T> b) {
        return a instanceof Observed.Seen<T> ? a : b;
    }
}
