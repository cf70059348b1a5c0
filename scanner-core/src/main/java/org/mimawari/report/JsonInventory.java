package org.mimawari.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mimawari.site.ExternalForm;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.LinkedVideo;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.QuestionTally;
import org.mimawari.site.SharedFile;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.DataKind;
import org.mimawari.term.Service;

/** The things of outside services as JSON. What is no form has no answers and no editing address: these were not looked for. */
final class JsonInventory {
    private final ArrayNode array;
    private final Outline outline;

    private JsonInventory(ArrayNode array, Outline outline) {
        this.array = array;
        this.outline = outline;
    }

    /** Forms first, then shared files, videos and the forms that nobody can judge, each as the reports sort them. */
    static void write(ArrayNode array, Outline outline) {
        JsonInventory inventory = new JsonInventory(array, outline);
        outline.forms().forEach(inventory::form);
        ThingList list = new ThingList(outline);
        for (ThingList.Part part : ThingList.Part.values()) {
            list.rows(part).forEach(row -> inventory.thing(row.subject()));
        }
    }

    /** How many there are of each kind besides the forms. */
    static void counts(ObjectNode node, Outline outline) {
        ThingList list = new ThingList(outline);
        node.put("sharedFiles", list.rows(ThingList.Part.SHARES).size());
        node.put("videos", list.rows(ThingList.Part.VIDEOS).size());
        node.put("externalForms", list.rows(ThingList.Part.UNJUDGED).size());
    }

    private void thing(Subject subject) {
        if (subject instanceof SharedFile share) {
            share(share);
        } else if (subject instanceof LinkedVideo video) {
            video(video);
        } else if (subject instanceof ExternalForm form) {
            ObjectNode node = begin(form, "external-form", form.service());
            notLookedFor(node, "access");
            end(node, form);
        }
    }

    private ObjectNode begin(Subject subject, String kind, Service service) {
        ObjectNode node = array.addObject();
        node.put("kind", kind).put("address", JsonFacts.address(subject.url())).put("service", service.id());
        return node.put("serviceName", service.name())
                .put("title", LegalText.of(subject.name().text()));
    }

    private void end(ObjectNode node, Subject subject) {
        if (!(subject instanceof LinkedForm)) {
            notLookedFor(node, "responses");
            notLookedFor(node, "editor");
        }
        JsonFacts.past(node, outline.background().pasts().get(subject.url()));
        node.set("routes", JsonFacts.routes(subject.routes()));
    }

    private void form(LinkedForm form) {
        ObjectNode node = begin(form, "form", form.service());
        node.put("sureness", JsonWriter.word(form.sureness()));
        observed(node.putObject("access"), form.access());
        observed(node.putObject("responses"), form.responses());
        observed(node.putObject("editor"), form.editor());
        form.questions().known().ifPresent(tally -> questions(node.putObject("questions"), tally));
        end(node, form);
    }

    private void share(SharedFile share) {
        ObjectNode node = begin(share, "shared-file", share.service());
        node.put("sureness", JsonWriter.word(share.sureness()));
        node.put("thing", JsonWriter.word(share.kind()));
        observed(node.putObject("access"), share.access());
        share.editable().known().ifPresent(may -> node.put("editable", may));
        share.content().known().ifPresent(tally -> content(node.putObject("content"), tally));
        end(node, share);
    }

    private void video(LinkedVideo video) {
        ObjectNode node = begin(video, "video", video.service());
        node.put("sureness", JsonWriter.word(video.sureness()));
        observed(node.putObject("access"), video.access());
        node.put("topic", JsonWriter.word(video.topic()));
        node.put("onChannel", video.onChannel()).put("review", JsonWriter.word(video.review()));
        end(node, video);
    }

    private static <T extends Enum<T>> void observed(ObjectNode node, Observed<T> observed) {
        if (observed instanceof Observed.Unseen<T> unseen) {
            node.put("unseen", JsonWriter.word(unseen.cause()));
        }
        observed.known().ifPresent(value -> node.put("seen", JsonWriter.word(value)));
    }

    private static void notLookedFor(ObjectNode node, String what) {
        node.putObject(what).put("unseen", JsonWriter.word(Cause.NOT_ATTEMPTED));
    }

    private static void questions(ObjectNode node, QuestionTally tally) {
        node.put("total", tally.total()).put("personal", tally.personal());
        ObjectNode kinds = node.putObject("kinds");
        FormWords.kinds(tally)
                .forEach(kind -> kinds.put(JsonWriter.word(kind), tally.byKind().getOrDefault(kind, 0)));
    }

    private static void content(ObjectNode node, PersonalDataTally tally) {
        node.put("rows", tally.rows()).put("people", tally.people()).put("whole", tally.whole());
        ObjectNode kinds = node.putObject("kinds");
        for (DataKind kind : DataKind.values()) {
            int rows = tally.byKind().getOrDefault(kind, 0);
            if (rows > 0) {
                kinds.put(JsonWriter.word(kind), rows);
            }
        }
    }
}
