package org.mimawari.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.site.Document;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * Adds to a finding the places that lead to the documents that lead to the exposed thing: of a form behind a QR code in a flyer
 * the webmaster must also know which pages offer the flyer.
 */
final class Approaches {
    private final Map<PublicUrl, List<Route>> documents;

    /** @param leads what leads to documents */
    Approaches(Map<PublicUrl, List<Route>> leads) {
        documents = leads;
    }

    /** What leads to the documents among these. */
    static Map<PublicUrl, List<Route>> toDocuments(List<? extends Subject> subjects) {
        Map<PublicUrl, List<Route>> leads = new HashMap<>();
        for (Subject subject : subjects) {
            if (subject instanceof Document document) {
                leads.put(document.url(), document.routes());
            }
        }
        return leads;
    }

    Finding completed(Finding finding) {
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        Set<PublicUrl> told = new HashSet<>();
        for (Route route : finding.routes()) {
            List<Route> leads = documents.get(route.from());
            if (leads != null && told.add(route.from())) {
                leads.forEach(before -> evidence.add(new Evidence.ReachedBy(before, 2)));
            }
        }
        return finding.with(evidence);
    }
}
