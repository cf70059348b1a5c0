package org.mimawari.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mimawari.term.Cause;
import org.mimawari.term.Skip;

/**
 * How much of the site a run saw.
 *
 * @param pages web pages read
 * @param documents files read
 * @param images pictures read
 * @param forms outside forms asked
 * @param unseen how many addresses could not be checked, by cause
 * @param missed the first of these, at most {@value #LISTED}
 * @param skipped how many addresses of the site were left alone on purpose, by reason; those that a visitor could have seen (all but
 *     {@code EXCLUDED} and {@code OTHER_MEDIA}) are among the unseen too
 * @param rendered how many of the pages were read as a browser shows them
 * @param startAnswered whether at least one start address gave a page
 * @param finished false if the limit of addresses or time ended the run early
 */
public record Coverage(
        int pages,
        int documents,
        int images,
        int forms,
        Map<Cause, Integer> unseen,
        List<Missed> missed,
        Map<Skip, Integer> skipped,
        int rendered,
        boolean startAnswered,
        boolean finished) {
    public static final int LISTED = 200;

    public Coverage {
        unseen = Map.copyOf(unseen);
        missed = List.copyOf(missed);
        skipped = Map.copyOf(skipped);
    }

    /** The same, with the number of forms that were asked. */
    public Coverage withForms(int asked) {
        return new Coverage(
                pages, documents, images, asked, unseen, missed, skipped, rendered, startAnswered, finished);
    }

    /** The same, with these as the first of what could not be checked. */
    public Coverage withMissed(List<Missed> first) {
        return new Coverage(pages, documents, images, forms, unseen, first, skipped, rendered, startAnswered, finished);
    }

    /** The same, with something besides the walk that could not be checked. */
    public Coverage plusMissed(List<Missed> more) {
        Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
        causes.putAll(unseen);
        more.forEach(one -> causes.merge(one.cause(), 1, Integer::sum));
        List<Missed> all = new ArrayList<>(missed);
        more.stream().limit(LISTED - Math.min(LISTED, all.size())).forEach(all::add);
        return new Coverage(pages, documents, images, forms, causes, all, skipped, rendered, startAnswered, finished);
    }

    /** The same, of a run that had no start address to ask. */
    public Coverage withoutStart() {
        return new Coverage(pages, documents, images, forms, unseen, missed, skipped, rendered, true, finished);
    }

    public int unseenTotal() {
        return unseen.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many addresses gave no answer of use, though they were asked. */
    public int failed() {
        return unseen.keySet().stream()
                .filter(Cause::isFailure)
                .mapToInt(unseen::get)
                .sum();
    }

    /** Whether a start address answered, and no fewer addresses gave something to read than failed. */
    public boolean wasMostlyAnswered() {
        return startAnswered && failed() <= pages + documents + images;
    }
}
