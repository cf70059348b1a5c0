package org.mimawari.gather.probe;

import java.util.Optional;
import java.util.Set;
import org.mimawari.content.Judge;
import org.mimawari.gather.web.Web;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Sureness;

/**
 * Asks a Microsoft form what a stranger may see: the page for answering and the form's data, and only if their addresses are handed out the summary of answers and the editing page.
 *
 * <p>At most four questions for a form, and one for each further key to its summary that is handed out (three in all), besides the redirects. Nothing is sent and no answer is read: of the summary only the status and the final address count. The key of a summary cannot be guessed, so
 * that a form whose summary is not handed out says nothing of it: then it was not attempted. The key itself stands in no fact.
 */
public final class MicrosoftFormsProbe implements ServiceProbe {
    static final String SERVICE = "microsoft-forms";

    private final MicrosoftFormReader reader;
    private final ServiceTable table;

    /** @param judge makes the form's title safe and tells what its questions ask for */
    public MicrosoftFormsProbe(Judge judge, ServiceTable table) {
        this.reader = new MicrosoftFormReader(judge);
        this.table = table;
    }

    @Override
    public Set<String> services() {
        return Set.of(SERVICE);
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        if (!sighting.id().isEmpty()) {
            return MicrosoftFormAddress.answering(sighting.id());
        }
        String code = sighting.parts().getOrDefault("short", "");
        return code.isEmpty() ? sighting.bare() : MicrosoftFormAddress.shortened(code);
    }

    @Override
    public LinkedForm look(Thing thing, Web web) {
        MicrosoftFormQuestioner questioner = new MicrosoftFormQuestioner(reader, table, web);
        Optional<Thing.Way> summary = thing.way(AddressKind.SUMMARY);
        Optional<Thing.Way> editor = thing.way(AddressKind.EDITOR);
        boolean named =
                thing.ways().stream().anyMatch(way -> !way.sighting().parts().isEmpty());
        MicrosoftFormPage page =
                named ? questioner.page(thing.url()) : MicrosoftFormPage.unseen(thing.url(), Cause.NOT_ATTEMPTED);
        return new LinkedForm(
                page.form(),
                thing.handouts(),
                thing.sighting().service(),
                summary.map(way -> way.sighting().sureness()).orElse(Sureness.KNOWN),
                page.data().title(),
                page.data().access(),
                summary.isPresent()
                        ? thing.asked(
                                AddressKind.SUMMARY, way -> questioner.summary(way.address()), ResponsesAccess.PUBLIC)
                        : noSummary(page),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                editor.map(way -> questioner.editor(way.address())).orElse(Observed.unseen(Cause.NOT_ATTEMPTED)),
                page.data().questions());
    }

    /** A form that is gone has no answers to read. */
    private static Observed<ResponsesAccess> noSummary(MicrosoftFormPage page) {
        return page.data().access().is(FormAccess.GONE)
                ? Observed.seen(ResponsesAccess.PRIVATE)
                : Observed.unseen(Cause.NOT_ATTEMPTED);
    }
}
