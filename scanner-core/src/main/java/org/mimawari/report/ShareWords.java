package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mimawari.finding.Reason;
import org.mimawari.site.Observed;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.SharedFile;
import org.mimawari.term.Sureness;

/** Says in words how a shared file, folder, board or the like stands. */
final class ShareWords {
    private final Phrases phrases;
    private final Words words;

    ShareWords(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
    }

    ThingRow row(SharedFile share) {
        return new ThingRow(share, service(share), state(share), detail(share), mood(share));
    }

    private String service(SharedFile share) {
        return words.text(
                "thing.service",
                Map.of(
                        "service", share.service().name(),
                        "kind", words.text("share.kind." + share.kind().name())));
    }

    private String state(SharedFile share) {
        if (share.access() instanceof Observed.Unseen<ShareAccess> unseen) {
            return words.text("form.unseen", Map.of("reason", phrases.reason(Reason.of(unseen.cause()))));
        }
        String said = share.access()
                .known()
                .map(access -> words.text("share.access." + access.name()))
                .orElse("");
        return share.sureness() == Sureness.KNOWN ? said : words.text("thing.surmised", Map.of("state", said));
    }

    private String detail(SharedFile share) {
        List<String> parts = new ArrayList<>();
        if (share.editable().is(true)) {
            parts.add(words.text("share.editable"));
        }
        share.content().known().map(this::content).ifPresent(parts::add);
        return String.join(words.text("list.comma"), parts);
    }

    private String content(PersonalDataTally tally) {
        return tally.people() == 0
                ? words.count("share.content.none", tally.rows())
                : words.text(
                        "share.content",
                        Map.of("people", number(tally, tally.people()), "rows", number(tally, tally.rows())));
    }

    private String number(PersonalDataTally tally, int n) {
        return tally.whole() ? words.number(n) : phrases.atLeast(words.number(n));
    }

    /** Open is bad only where a stranger can do harm or read of people; much is shared on purpose. */
    private static ThingRow.Mood mood(SharedFile share) {
        boolean people =
                share.content().known().filter(tally -> tally.people() > 0).isPresent();
        if (share.editable().is(true) || people) {
            return ThingRow.Mood.BAD;
        }
        if (share.access().is(ShareAccess.OPEN)) {
            return ThingRow.Mood.OPEN;
        }
        return share.access() instanceof Observed.Seen ? ThingRow.Mood.FINE : ThingRow.Mood.UNSEEN;
    }
}
