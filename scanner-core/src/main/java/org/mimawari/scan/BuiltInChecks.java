package org.mimawari.scan;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.check.document.DocumentFailedRedaction;
import org.mimawari.check.document.DocumentHiddenContent;
import org.mimawari.check.document.DocumentOutdated;
import org.mimawari.check.document.DocumentProperties;
import org.mimawari.check.document.DocumentSuperseded;
import org.mimawari.check.document.DocumentTypeMismatch;
import org.mimawari.check.document.DocumentUnlinked;
import org.mimawari.check.form.FormClosed;
import org.mimawari.check.form.FormEditorPublic;
import org.mimawari.check.form.FormResponsesPublic;
import org.mimawari.check.link.LinkBroken;
import org.mimawari.check.mail.MailVisibleRecipients;
import org.mimawari.check.personal.PersonalIdentifiers;
import org.mimawari.check.personal.PersonalRecords;
import org.mimawari.check.share.ShareEditable;
import org.mimawari.check.share.SharePublic;
import org.mimawari.check.video.VideoGone;
import org.mimawari.check.video.VideoRestricted;
import org.mimawari.check.video.VideoUnlisted;
import org.mimawari.check.video.VideoUnreviewed;
import org.mimawari.finding.CheckInfo;

/** All checks that come with Mimawari, one line each: the one visible list. How to add one: docs/adding-a-check.md. */
public final class BuiltInChecks {
    private static final List<Check<?>> ALL = List.of(
            new FormResponsesPublic(),
            new FormEditorPublic(),
            new FormClosed(),
            new SharePublic(),
            new ShareEditable(),
            new VideoRestricted(),
            new VideoUnlisted(),
            new VideoUnreviewed(),
            new VideoGone(),
            new PersonalRecords(),
            new PersonalIdentifiers(),
            new DocumentHiddenContent(),
            new DocumentFailedRedaction(),
            new DocumentSuperseded(),
            new DocumentOutdated(),
            new DocumentUnlinked(),
            new DocumentTypeMismatch(),
            new DocumentProperties(),
            new LinkBroken(),
            new MailVisibleRecipients());

    private BuiltInChecks() {}

    /** In the order in which reports list them. The checks hold no state, so one instance serves all runs. */
    public static List<Check<?>> all() {
        return ALL;
    }

    /** What is known of each before it runs, in the same order. */
    public static List<CheckInfo> infos() {
        return ALL.stream().map(Check::info).toList();
    }
}
