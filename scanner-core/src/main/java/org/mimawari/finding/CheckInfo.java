package org.mimawari.finding;

import java.util.List;
import java.util.Set;

/**
 * What is known of a check before it runs.
 *
 * @param id the contract name: message file, doc page, SARIF rule id
 * @param owner whose the addresses are that its findings are about
 * @param severity the usual severity; a finding may have another
 * @param variants the kinds of finding that it makes, each with a sentence of its own in the words
 * @param exposing those variants by which strangers can read of people, if verified: reports tell what the law may ask ({@link ReportingRules})
 * @param appendix those variants of which suspected findings are no alarm but worth a look: they stand in the appendix of reports, and neither mails nor exit codes nor numbers of findings know them
 * @param bases on what its verdicts rest; empty for what is no page or file of the site, such as a form of a service or a dead link
 * @param unasked those variants that are told by the address alone, so that nobody asks there
 */
public record CheckInfo(
        String id,
        Family family,
        Owner owner,
        Severity severity,
        List<String> variants,
        Set<String> exposing,
        Set<String> appendix,
        Set<Basis> bases,
        Set<String> unasked) {
    public CheckInfo {
        variants = List.copyOf(variants);
        exposing = Set.copyOf(exposing);
        appendix = Set.copyOf(appendix);
        bases = Set.copyOf(bases);
        unasked = Set.copyOf(unasked);
    }

    /** A check that exposes nobody, of which all that is suspected is told among the findings, and that judges what was asked. */
    public CheckInfo(String id, Family family, Owner owner, Severity severity, List<String> variants) {
        this(id, family, owner, severity, variants, Set.of(), Set.of(), Set.of(), Set.of());
    }

    public CheckInfo exposing(String... some) {
        return new CheckInfo(id, family, owner, severity, variants, Set.of(some), appendix, bases, unasked);
    }

    public CheckInfo appendix(String... some) {
        return new CheckInfo(id, family, owner, severity, variants, exposing, Set.of(some), bases, unasked);
    }

    public CheckInfo restingOn(Basis... some) {
        return new CheckInfo(id, family, owner, severity, variants, exposing, appendix, Set.of(some), unasked);
    }

    /** With these variants as those that are told without asking. */
    public CheckInfo tellingUnasked(String... some) {
        return new CheckInfo(id, family, owner, severity, variants, exposing, appendix, bases, Set.of(some));
    }

    public boolean restsOn(Basis basis) {
        return bases.contains(basis);
    }

    /** Whether it made this finding, only suspects it, and has it in the appendix. */
    public boolean hasInAppendix(Finding finding) {
        return finding.check().equals(id)
                && finding.confidence() == Confidence.SUSPECTED
                && appendix.contains(finding.variant());
    }
}
