package org.mimawari.finding;

import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;

/**
 * What makes a finding the same finding in the next run: the check, the exposed thing, and a signature of what is exposed;
 * not the place that leads there.
 *
 * @param hex 32 hexadecimal digits
 */
public record Fingerprint(String hex) {

    /** @param signature kinds and variant, never a value of the site */
    public static Fingerprint of(String check, PublicUrl target, String signature) {
        return new Fingerprint(
                Digest.of(check + '\n' + target.address() + '\n' + signature).hex());
    }

    @Override
    public String toString() {
        return hex;
    }
}
