package org.mimawari.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spot;

/**
 * Tells whether a QR code goes where the flyer says: compares it with the addresses that are printed near it on the same page or picture. A printed address belongs to the code that is nearest to
 * it, and to none when it is further off than {@value #BESIDE} % of the width or {@value #BELOW} % of the height. Hosts are compared, not whole addresses, because what
 * is printed is often the front page; a host and its subdomains are one. A code that leads through a service of short addresses is told as another host: where that
 * leads must be asked. Thread-safe.
 */
public final class CodeAndPrint {
    private static final int BESIDE = 40;
    private static final int BELOW = 15;

    /** What the print near a code says about it. */
    public enum Agreement {
        SAME_HOST,
        OTHER_HOST,
        NOTHING_NEAR
    }

    /**
     * An address on a page, read from a code or from the print.
     *
     * @param spot its centre
     */
    public record Shown(PublicUrl to, Spot spot) {}

    /** For each of the codes of one page, in their order. */
    public List<Agreement> of(List<Shown> codes, List<Shown> printed) {
        List<List<Shown>> beside = new ArrayList<>();
        codes.forEach(code -> beside.add(new ArrayList<>()));
        for (Shown address : printed) {
            nearest(address, codes).ifPresent(code -> beside.get(code).add(address));
        }
        List<Agreement> all = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            all.add(agreement(codes.get(i), beside.get(i)));
        }
        return List.copyOf(all);
    }

    private static Optional<Integer> nearest(Shown address, List<Shown> codes) {
        List<Integer> near = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (distance(address.spot(), codes.get(i).spot()) <= 1) {
                near.add(i);
            }
        }
        return near.stream()
                .min(Comparator.comparingDouble(
                        i -> distance(address.spot(), codes.get(i).spot())));
    }

    /** 1 on the ellipse that is as wide and high as near reaches. */
    private static double distance(Spot one, Spot other) {
        return Math.hypot((one.left() - other.left()) / (double) BESIDE, (one.top() - other.top()) / (double) BELOW);
    }

    private static Agreement agreement(Shown code, List<Shown> printed) {
        if (printed.isEmpty()) {
            return Agreement.NOTHING_NEAR;
        }
        boolean same = printed.stream()
                .anyMatch(address -> isOneHost(code.to().host(), address.to().host()));
        return same ? Agreement.SAME_HOST : Agreement.OTHER_HOST;
    }

    private static boolean isOneHost(String one, String other) {
        String a = withoutWww(one);
        String b = withoutWww(other);
        return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
