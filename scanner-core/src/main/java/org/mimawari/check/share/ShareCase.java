package org.mimawari.check.share;

import java.util.List;
import java.util.Set;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.site.Handout;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.site.SharedFile;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Route;

/** What findings about a shared thing tell of it. */
record ShareCase(SharedFile file) {

    FindingDraft draft(CheckInfo check) {
        return FindingDraft.by(
                check,
                file,
                file.content().known().map(tally -> tally.byKind().keySet()).orElse(Set.of()));
    }

    /** With what its table holds: rows, people, and rows of each kind. */
    FindingDraft withContent(FindingDraft draft) {
        return file.content().known().map(tally -> held(draft, tally)).orElse(draft);
    }

    private static FindingDraft held(FindingDraft draft, PersonalDataTally tally) {
        FindingDraft counted = draft.counting(Unit.ROWS, tally.rows()).counting(Unit.PEOPLE, tally.people());
        FindingDraft read = tally.whole() ? counted : counted.because(Signal.SHARE_READ_IN_PART);
        return read.showing(tally.byKind());
    }

    boolean handsOut(AddressKind kind) {
        return !places(kind).isEmpty();
    }

    /** The places that hand out this kind of address. */
    List<Route> places(AddressKind kind) {
        return file.handouts().stream()
                .filter(handout -> handout.kind() == kind)
                .map(Handout::route)
                .toList();
    }

    /** Whether all that is handed out is the edition that its owner published to the web, which is for reading only. */
    boolean isPublished() {
        return file.handouts().stream().allMatch(handout -> handout.kind() == AddressKind.PUBLISHED);
    }
}
