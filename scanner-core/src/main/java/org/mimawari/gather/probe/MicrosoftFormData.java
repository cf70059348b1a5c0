package org.mimawari.gather.probe;

import org.mimawari.site.FormAccess;
import org.mimawari.site.Observed;
import org.mimawari.site.QuestionTally;
import org.mimawari.term.Label;

/** What the data of a Microsoft form says of it. Holds no words of the form but its title, made safe. */
record MicrosoftFormData(Observed<FormAccess> access, Label title, Observed<QuestionTally> questions) {}
