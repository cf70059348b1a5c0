package org.mimawari.gather.probe;

import java.util.Optional;
import org.mimawari.site.Observed;
import org.mimawari.site.QuestionTally;
import org.mimawari.term.Label;

/**
 * What the data in a Google form's own page says of the form. Holds no words of the form but its title, made safe.
 *
 * @param title empty if it has none
 * @param summarySwitch whether the summary of answers is shown to those who answer; unseen if the data has another shape there
 * @param signInToAnswer whether only who is signed in can send an answer
 * @param questions unseen if the data has another shape there
 * @param published the form by its published id, if the data has it
 */
record FormData(
        Label title,
        Observed<Boolean> summarySwitch,
        boolean signInToAnswer,
        Observed<QuestionTally> questions,
        Optional<GoogleFormAddress> published) {}
