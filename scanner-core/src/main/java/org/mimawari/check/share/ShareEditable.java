package org.mimawari.check.share;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mimawari.check.Check;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Owner;
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

    private static final CheckInfo INFO = new CheckInfo(
            "share-editable", Family.SHARE, Owner.SERVICE, Severity.HIGH, List.of("editable", "editing-address"));

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
        ShareCase one = new ShareCase(file);
        if (file.editable().is(true)) {
            return Verdict.found(one.withContent(one.draft(INFO).because(Signal.SHARE_EDITABLE))
                    .reachedBy(file.routes())
                    .found("editable", Severity.HIGH, Confidence.of(file.sureness())));
        }
        if (file.access() instanceof Observed.Unseen<ShareAccess> unseen) {
            return Verdict.unseenAtService(unseen.cause());
        }
        return file.access().is(ShareAccess.OPEN) ? ofOpen(one) : Verdict.CLEAR;
    }

    private static Verdict ofOpen(ShareCase one) {
        SharedFile file = one.file();
        if (!(file.editable() instanceof Observed.Unseen<Boolean> unseen)) {
            return Verdict.CLEAR;
        }
        if (one.handsOut(AddressKind.EDITOR)) {
            FindingDraft seen = one.draft(INFO).because(Signal.SHARE_OPENS).because(Signal.SHARE_EDITING_UNSEEN);
            return Verdict.found(one.withContent(seen)
                    .reachedBy(one.places(AddressKind.EDITOR))
                    .found("editing-address", Severity.MEDIUM, Confidence.SUSPECTED));
        }
        return NEVER_BY_LINK.contains(file.kind()) || one.isPublished()
                ? Verdict.CLEAR
                : Verdict.unseenAtService(unseen.cause());
    }
}
