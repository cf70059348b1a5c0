package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mimawari.finding.Reason;

/** What a check says in one language: a file of its own, {@code <check-id>.<language>.properties}. */
public final class CheckWords {
    private final Words words;
    private final String id;

    CheckWords(Words words, String id) {
        this.words = words;
        this.id = id;
    }

    /** The short name of the problem. */
    public String title() {
        return words.has(id, "title") ? words.in(id, "title") : missingTitle();
    }

    /** The short name of the problem where a variant is called otherwise. */
    String title(String variant) {
        String key = "title." + variant;
        return words.has(id, key) ? words.in(id, key) : title();
    }

    // A report that says "title" helps nobody; the id at least names the check.
    private String missingTitle() {
        String text = words.in(id, "title");
        return text.equals("title") ? id : text;
    }

    /**
     * One sentence about one finding.
     *
     * @param fills values for {name}, {kinds}, {questions}, {people}, {numbers}, {recipients} and {domains}; {@link Placeholders} tells how a word agrees with one
     */
    public String found(String variant, Map<String, String> fills) {
        String key = "found." + variant;
        String sentence = words.in(id, key);
        return sentence.equals(key) ? title() : Placeholders.fill(sentence, fills);
    }

    /** Why it matters. */
    public String why() {
        String text = words.in(id, "why");
        return text.equals("why") ? "" : text;
    }

    /** Why it matters, of a thing of one service. */
    public String why(String service) {
        String key = service + ".why";
        return words.has(id, key) ? words.in(id, key) : why();
    }

    /** What to do with whatever service, in order. */
    public List<String> steps(String variant) {
        return steps(variant, "");
    }

    /**
     * What to do, in order: the steps for this variant with this service, else for the variant, else with the service, else for all.
     *
     * @param service id of the service whose thing it is, or empty
     */
    public List<String> steps(String variant, String service) {
        for (String prefix : List.of(service + "." + variant + ".", variant + ".", service + ".", "")) {
            List<String> steps = prefix.startsWith(".") ? List.of() : numbered(prefix + "step.");
            if (!steps.isEmpty()) {
                return steps;
            }
        }
        return List.of();
    }

    /** What to look after when all is done. */
    public Optional<String> note() {
        return words.has(id, "note") ? Optional.of(words.in(id, "note")) : Optional.empty();
    }

    /** The same, of a thing of one service. */
    public Optional<String> note(String service) {
        String key = service + ".note";
        return words.has(id, key) ? Optional.of(words.in(id, key)) : note();
    }

    /** What it means that the check could not tell for this reason, and what to do; empty when it says no more than the reason does. */
    public Optional<String> cannotTell(Reason reason) {
        String key = "cannot-tell." + reason.name();
        return words.has(id, key) ? Optional.of(words.in(id, key)) : Optional.empty();
    }

    private List<String> numbered(String prefix) {
        List<String> steps = new ArrayList<>();
        for (int n = 1; words.has(id, prefix + n); n++) {
            steps.add(words.in(id, prefix + n));
        }
        return steps;
    }
}
