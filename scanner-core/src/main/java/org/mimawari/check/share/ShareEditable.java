package org.mimawari.check.share;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mimawari.check.Check;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.term.AddressKind;

/**
 * Finds shared things that a stranger may change.
 *
 * <p>If the service said so, high. If only the address that is handed out is one for editing and the thing opens, medium and suspected: many services give such addresses to people who may only look. An address for editing that asks for sign-in harms nobody.
 */
public final class ShareEditable implements Check<SharedFile> {
    /** What nobody changes by a link alone, without an account of the service. */
    private static final Set<ShareKind> NEVER_BY_LINK =
            EnumSet.of(ShareKind.FILE, ShareKind.SITE, ShareKind.MAP, ShareKind.CALENDAR, ShareKind.GROUP);

    private static final CheckInfo INFO =
            new CheckInfo("share-editable", Family.SHARE, Severity.HIGH, List.of("editable", "editing-address"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<SharedFile> subjectType() {
        return SharedFile.class;
    }

    @Override
    public Verdict inspect(SharedFile file) {
        if (file.editable().is(true)) {
            return Verdict.found(ShareFinding.by(INFO, file)
                    .because(Signal.SHARE_EDITABLE)
                    .withContent()
                    .reachedBy()
                    .found("editable", Severity.HIGH, Confidence.of(file.sureness())));
        }
        if (file.access() instanceof Observed.Unseen<ShareAccess> unseen) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        return file.access().is(ShareAccess.OPEN) ? ofOpen(file) : Verdict.CLEAR;
    }

    private static Verdict ofOpen(SharedFile file) {
        if (!(file.editable() instanceof Observed.Unseen<Boolean> unseen)) {
            return Verdict.CLEAR;
        }
        if (ShareFinding.handsOut(file, AddressKind.EDITOR)) {
            return Verdict.found(ShareFinding.by(INFO, file)
                    .because(Signal.SHARE_OPENS)
                    .because(Signal.SHARE_EDITING_UNSEEN)
                    .withContent()
                    .reachedBy(AddressKind.EDITOR)
                    .found("editing-address", Severity.MEDIUM, Confidence.SUSPECTED));
        }
        return NEVER_BY_LINK.contains(file.kind()) || ShareFinding.isPublished(file)
                ? Verdict.CLEAR
                : new Verdict.CannotTell(Reason.of(unseen.cause()));
    }
}
