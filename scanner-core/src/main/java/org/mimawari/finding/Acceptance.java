package org.mimawari.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Digest;

/**
 * What somebody of the organisation answers for: findings of one check on a thing are no findings until a day.
 *
 * @param target its address as reports show it; {@code *} stands for any characters
 * @param check the check's id
 * @param fingerprint the one finding that is meant, or null for all that check and target fit
 * @param reason why, in the words of who accepts
 * @param who accepts
 * @param until the last day on which it holds
 */
public record Acceptance(
        String target, String check, @Nullable String fingerprint, String reason, String who, LocalDate until) {

    /** Whether it is written for this finding, on whatever day. */
    public boolean fits(Finding finding) {
        return check.equals(finding.check())
                && (fingerprint == null
                        || fingerprint.equals(finding.fingerprint().hex()))
                && matches(target, finding.target().shown());
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    /** Another one as soon as anything of it is written anew: who renews it has looked again. */
    public String key() {
        return Digest.of(String.join(
                        "\n", target, check, fingerprint == null ? "" : fingerprint, reason, who, until.toString()))
                .hex();
    }

    /** Without a regular expression, in time that grows with the product of both lengths at most. */
    private static boolean matches(String pattern, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                retry = at;
            } else if (in < pattern.length() && pattern.charAt(in) == text.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }
}
