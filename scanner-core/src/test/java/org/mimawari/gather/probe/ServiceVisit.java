package org.mimawari.gather.probe;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/** Looks at a thing of a service as the run does, by links on pages of an invented town. */
final class ServiceVisit {
    private ServiceVisit() {}

    static Services services(List<String> own) {
        ServiceTable table = ServiceTable.with(own);
        return new Services(
                table,
                List.of(
                        new MicrosoftFormsProbe(new WordJudge(), table),
                        new SharePointProbe(),
                        new OtherSharesProbe(table),
                        new TrelloProbe(new WordJudge()),
                        new AirtableProbe()));
    }

    static <S extends Subject> S to(Class<S> type, GoogleStage stage, String... addresses) {
        return to(type, stage, services(List.of()), addresses);
    }

    static <S extends Subject> S to(Class<S> type, GoogleStage stage, Services services, String... addresses) {
        List<LinkTo> links = new ArrayList<>();
        for (String address : addresses) {
            links.add(new LinkTo(PublicUrl.of(address), Visit.route(links.size())));
        }
        return type.cast(services.look(links, stage.web()));
    }

    /** All of a fact as text, as a log or report might print it. */
    static String printed(Subject subject) {
        return subject + " " + subject.url().address() + " " + subject.routes();
    }
}
