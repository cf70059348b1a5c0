package org.mimawari.check.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mimawari.check.Check;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.Basis;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.MailTally;
import org.mimawari.site.MailTally.Recipients;
import org.mimawari.site.Observed;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.MailStage;
import org.mimawari.term.Place;

/**
 * Finds mails in whose To and Cc many people see each other's addresses who have nothing to do with each other.
 *
 * <p>Strangers are counted, not addresses: colleagues know each other, so an organisation is one however many of its people are written to; at providers of private mail everybody is one. High from the limit of the settings on, or from half of it with private
 * addresses alone. In an answer they may have seen each other before; in a mail that another one carries they were seen then; many addresses of few organisations may be pupils or a customer's staff: medium and suspected.
 */
public final class MailVisibleRecipients implements Check<Document> {
    private static final String DRAFT = "draft";
    private static final String SENT = "sent";
    private static final String PUBLISHED = "published";
    private static final String SUSPECTED = "suspected";
    private static final CheckInfo INFO = new CheckInfo(
                    "mail-visible-recipients",
                    Family.MAIL,
                    Owner.SITE,
                    Severity.HIGH,
                    List.of(DRAFT, SENT, PUBLISHED, SUSPECTED))
            .restingOn(Basis.CONTENT);

    /** A webmaster who has seen so many places knows where to look. */
    private static final int PLACES = 10;

    private static final Comparator<MailTally> MOST_FIRST =
            Comparator.comparingInt(mail -> -mail.recipients().outside());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<Document> subjectType() {
        return Document.class;
    }

    @Override
    public Verdict inspect(Document document) {
        if (document.kind() == DocumentKind.MAIL && document.pages() instanceof Observed.Unseen<Integer> unseen) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        List<MailTally> certain = some(document, Sight.CERTAIN);
        List<MailTally> others = some(document, Sight.SUSPECTED);
        List<Finding> findings = new ArrayList<>();
        if (!certain.isEmpty()) {
            findings.add(
                    draft(document, certain).found(variant(document, certain), Severity.HIGH, Confidence.VERIFIED));
        }
        if (!others.isEmpty()) {
            findings.add(draft(document, others).found(SUSPECTED, Severity.MEDIUM, Confidence.SUSPECTED));
        }
        if (findings.isEmpty()) {
            return isWhole(document) ? Verdict.CLEAR : new Verdict.CannotTell(Reason.UNREADABLE);
        }
        return new Verdict.Found(findings, isWhole(document) ? List.of() : List.of(Reason.UNREADABLE));
    }

    /** Of a folder some mails may be missing; of one mail only its head matters. */
    private static boolean isWhole(Document document) {
        List<MailTally> mails = document.matter().mails();
        boolean single = mails.size() == 1 && mails.get(0).place().equals(Place.WHOLE);
        boolean allRead = single || document.kind() != DocumentKind.MAIL || document.unreadPages() == 0;
        return allRead && mails.stream().allMatch(MailTally::whole);
    }

    private static List<MailTally> some(Document document, Sight sight) {
        return document.matter().mails().stream()
                .filter(mail -> Sight.of(mail) == sight)
                .sorted(MOST_FIRST)
                .toList();
    }

    private static String variant(Document document, List<MailTally> mails) {
        if (!document.url().isFile()) {
            return PUBLISHED;
        }
        boolean waits = mails.stream().anyMatch(mail -> mail.stage() == MailStage.UNSENT);
        return waits ? DRAFT : SENT;
    }

    private static FindingDraft draft(Document document, List<MailTally> mails) {
        MailTally worst = mails.get(0);
        Recipients recipients = worst.recipients();
        FindingDraft draft = FindingDraft.by(INFO, document);
        for (Signal signal : Sight.signals(mails)) {
            draft = draft.because(signal);
        }
        draft = draft.counting(Unit.PEOPLE, recipients.outside())
                .counting(Unit.SHOWN_RECIPIENTS, recipients.shown())
                .counting(Unit.MAIL_DOMAINS, recipients.domains())
                .counting(Unit.MAILS, mails.size());
        for (MailTally mail : mails.stream().limit(PLACES).toList()) {
            if (!mail.place().equals(Place.WHOLE)) {
                draft = draft.part(
                        Concealment.NONE, mail.place(), mail.recipients().outside());
            }
        }
        return draft.showing(Map.of(DataKind.EMAIL, recipients.outside())).reachedBy(document.routes());
    }
}
