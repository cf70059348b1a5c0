package org.mimawari.finding;

import java.util.List;

/**
 * What is known of a check before it runs.
 *
 * @param id the contract name: message file, doc page, SARIF rule id
 * @param severity the usual severity; a finding may have another
 * @param variants the kinds of finding that it makes, each with a sentence of its own in the words
 */
public record CheckInfo(String id, Family family, Severity severity, List<String> variants) {
    public CheckInfo {
        variants = List.copyOf(variants);
    }
}
