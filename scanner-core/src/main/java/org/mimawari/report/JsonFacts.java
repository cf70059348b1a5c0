package org.mimawari.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mimawari.finding.Background;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Focus;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.ThingPast;
import org.mimawari.site.Coverage;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;
import org.mimawari.term.Spot;

/** Routes and evidence as JSON, for the JSON report and the properties of SARIF. */
final class JsonFacts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonFacts() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode strings(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static String address(PublicUrl url) {
        return url.shown();
    }

    /** Every way to the finding, nearest first, with the number of steps. */
    static ArrayNode routes(Finding finding) {
        ArrayNode array = JSON.arrayNode();
        for (Evidence evidence : finding.evidence()) {
            if (evidence instanceof Evidence.ReachedBy by) {
                array.add(route(by.route()).put("steps", by.steps()));
            }
        }
        return array;
    }

    static ArrayNode routes(List<Route> routes) {
        ArrayNode array = JSON.arrayNode();
        routes.forEach(route -> array.add(route(route)));
        return array;
    }

    private static ObjectNode route(Route route) {
        ObjectNode node = object();
        node.put("from", address(route.from()));
        node.put("title", LegalText.of(route.title().text()));
        node.put("words", LegalText.of(route.label().text()));
        node.put("via", JsonWriter.word(route.via()));
        node.set("place", place(route.place()));
        node.put("intendedAudience", JsonWriter.word(route.audience()));
        return node;
    }

    private static ObjectNode place(Place place) {
        ObjectNode node = object();
        if (place instanceof Place.PdfPage in) {
            return node.put("in", "pdf").put("page", in.page());
        }
        if (place instanceof Place.PdfSpot in) {
            return spot(node.put("in", "pdf").put("page", in.page()), in.spot());
        }
        if (place instanceof Place.ImageSpot in) {
            return spot(node.put("in", "image").put("image", address(in.image())), in.spot());
        }
        if (place instanceof Place.Sheet in) {
            return node.put("in", "sheet")
                    .put("sheet", in.number())
                    .put("name", LegalText.of(in.name().text()));
        }
        if (place instanceof Place.Slide in) {
            return node.put("in", "slide").put("slide", in.number());
        }
        if (place instanceof Place.PageTable in) {
            return node.put("in", "table")
                    .put("table", in.number())
                    .put("below", LegalText.of(in.below().text()));
        }
        if (place instanceof Place.PageList in) {
            return node.put("in", "list")
                    .put("list", in.number())
                    .put("below", LegalText.of(in.below().text()));
        }
        return within(place, node);
    }

    /** In something that holds other things. */
    private static ObjectNode within(Place place, ObjectNode node) {
        if (place instanceof Place.Attachment in) {
            node.put("in", "attachment").put("attachment", in.number());
            node.put("file", LegalText.of(in.file().text()));
            node.set("place", place(in.place()));
            return node;
        }
        if (place instanceof Place.Message in) {
            node.put("in", "mail").put("mail", in.number());
            node.put("subject", LegalText.of(in.subject().text()));
            node.set("place", place(in.place()));
            return node;
        }
        if (place instanceof Place.Inside in) {
            node.put("in", "file").put("file", LegalText.of(in.file().text()));
            node.set("place", place(in.place()));
            return node;
        }
        return node.put("in", "whole");
    }

    private static ObjectNode spot(ObjectNode node, Spot spot) {
        return node.put("left", spot.left()).put("top", spot.top());
    }

    /** What supports the finding, apart from the ways to it. */
    static ArrayNode evidence(Finding finding) {
        ArrayNode array = JSON.arrayNode();
        for (Evidence evidence : finding.evidence()) {
            if (!(evidence instanceof Evidence.ReachedBy)) {
                array.add(evidence(evidence, finding.isCountedInPart()));
            }
        }
        return array;
    }

    private static ObjectNode evidence(Evidence evidence, boolean inPart) {
        ObjectNode node = object();
        if (evidence instanceof Evidence.Count count) {
            node.put("type", "count").put("unit", JsonWriter.word(count.unit())).put("number", count.number());
            return inPart ? node.put("atLeast", true) : node;
        }
        if (evidence instanceof Evidence.Shape shape) {
            return node.put("type", "kind")
                    .put("kind", JsonWriter.word(shape.kind()))
                    .put("number", shape.number());
        }
        if (evidence instanceof Evidence.Answered answered) {
            return node.put("type", "answered").put("signal", JsonWriter.word(answered.signal()));
        }
        if (evidence instanceof Evidence.Since since) {
            return node.put("type", "since").put("date", since.date().toString());
        }
        if (evidence instanceof Evidence.Part part) {
            node.put("type", "part")
                    .put("how", JsonWriter.word(part.how()))
                    .put("number", part.people())
                    .set("place", place(part.place()));
            return node;
        }
        if (evidence instanceof Evidence.At at) {
            node.put("type", "at").set("place", place(at.place()));
            return node;
        }
        if (evidence instanceof Evidence.NewerVersion newer) {
            node.put("type", "newer-version")
                    .put("address", address(newer.url()))
                    .put("name", LegalText.of(newer.name().text()))
                    .set("routes", routes(newer.routes()));
            return node;
        }
        throw new IllegalStateException("a kind of evidence without a form in JSON: " + evidence.getClass());
    }

    /** What is known of a thing's past: when it was met first, asked last, and how it changed last, if it did. */
    static void past(ObjectNode node, @Nullable ThingPast past) {
        if (past == null) {
            return;
        }
        node.put("firstSeen", past.firstSeen().toString());
        node.put("lookedAt", past.lookedAt().toString());
        ThingPast.Change change = past.change();
        if (change != null) {
            ObjectNode last =
                    node.putObject("lastChange").put("seen", change.seenAt().toString());
            last.set("before", state(change.before()));
            last.set("after", state(change.after()));
        }
    }

    private static ObjectNode state(Map<String, String> parts) {
        ObjectNode node = object();
        new TreeMap<>(parts).forEach((part, word) -> node.put(part, JsonWriter.word(word)));
        return node;
    }

    /** How many addresses were left alone on purpose, by reason; all reasons. */
    static ObjectNode skipped(Coverage coverage) {
        ObjectNode node = object();
        for (Skip why : Skip.values()) {
            node.put(JsonWriter.word(why), coverage.skipped().getOrDefault(why, 0));
        }
        return node;
    }

    /** What of all that stands the run is about, if that is not all. */
    static void focus(ObjectNode node, ScanReport report, Background background) {
        Focus focus = background.focus();
        if (background.isPart()) {
            node.put("named", focus.named()).put("elsewhere", focus.elsewhere());
        }
        if (focus.since() != null) {
            node.put("since", focus.since().value()).put("stoodBefore", report.beside(focus));
        }
    }
}
