package org.mimawari.gather.probe;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.site.SharedFile;
import org.mimawari.term.PublicUrl;

/** Looks at a shared thing at Google as the run does, by links on pages of an invented town. */
final class GoogleVisit {
    static final Services SERVICES = new Services(
            ServiceTable.builtIn(),
            List.of(new GoogleFilesProbe(new PersonalJudge()), new GooglePlacesProbe(new PersonalJudge())));

    private GoogleVisit() {}

    static SharedFile to(GoogleStage stage, String... addresses) {
        List<LinkTo> links = new ArrayList<>();
        for (String address : addresses) {
            links.add(new LinkTo(PublicUrl.of(address), Visit.route(links.size())));
        }
        return (SharedFile) SERVICES.look(links, stage.web());
    }

    /** A page of a file as Google heads it. */
    static String page(String title, String address) {
        return "<!DOCTYPE html><html lang=\"ja\"><head><meta property=\"og:title\" content=\"" + title
                + "\"><meta property=\"og:site_name\" content=\"Google Docs\"><meta property=\"og:url\" content=\""
                + address + "?usp=embed_facebook\"></head><body>accounts.google.com/ServiceLogin</body></html>";
    }
}
