package org.mimawari.gather.probe;

import org.mimawari.site.FormAccess;
import org.mimawari.site.Observed;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/**
 * What the page of a Microsoft form for answering it said.
 *
 * @param form the form's address by its id if that is known now, else as it was asked for
 */
record MicrosoftFormPage(PublicUrl form, MicrosoftFormData data) {
    static MicrosoftFormPage unseen(PublicUrl form, Cause cause) {
        return new MicrosoftFormPage(
                form, new MicrosoftFormData(Observed.unseen(cause), Label.NONE, Observed.unseen(cause)));
    }

    static MicrosoftFormPage plain(PublicUrl form, FormAccess access) {
        Cause noQuestions = access == FormAccess.SIGN_IN ? Cause.REFUSED : Cause.UNREADABLE;
        return new MicrosoftFormPage(
                form, new MicrosoftFormData(Observed.seen(access), Label.NONE, Observed.unseen(noQuestions)));
    }
}
