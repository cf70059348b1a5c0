package org.mimawari.site;

import java.util.Map;
import org.mimawari.term.DataKind;

/**
 * How many questions a form asks, and how many of them ask for which kind of personal data.
 *
 * @param total all questions that take an answer
 * @param personal questions that ask for at least one kind
 * @param byKind a question that asks for two kinds counts under both
 */
public record QuestionTally(int total, int personal, Map<DataKind, Integer> byKind) {
    public QuestionTally {
        byKind = Map.copyOf(byKind);
    }
}
