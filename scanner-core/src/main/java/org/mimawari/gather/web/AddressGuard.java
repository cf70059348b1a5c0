package org.mimawari.gather.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells public addresses from those that no page may make the scanner reach: its own machine, the networks behind it, metadata
 * services of clouds, and what is reserved.
 * Translators and tunnels (NAT64, 6to4, ISATAP) are judged by the IPv4 address to which they pass packets on.
 *
 * <p>Source: the IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and its updates). What may be public by the
 * registry but is of no use for web servers (protocol assignments, deprecated relays) is refused as well. Immutable, thread-safe.
 */
final class AddressGuard {
    private static final List<AddressBlock> FORBIDDEN_V4 = List.of(
            AddressBlock.of("0.0.0.0", 8), // this network
            AddressBlock.of("10.0.0.0", 8), // private
            AddressBlock.of("100.64.0.0", 10), // carrier-grade NAT
            AddressBlock.of("127.0.0.0", 8), // loopback
            AddressBlock.of("169.254.0.0", 16), // link-local, cloud metadata
            AddressBlock.of("168.63.129.16", 32), // a cloud's services for its own machines
            AddressBlock.of("172.16.0.0", 12), // private
            AddressBlock.of("192.0.0.0", 24), // protocol assignments
            AddressBlock.of("192.0.2.0", 24), // documentation
            AddressBlock.of("192.31.196.0", 24), // AS112
            AddressBlock.of("192.52.193.0", 24), // AMT
            AddressBlock.of("192.88.99.0", 24), // 6to4 relay
            AddressBlock.of("192.168.0.0", 16), // private
            AddressBlock.of("192.175.48.0", 24), // AS112
            AddressBlock.of("198.18.0.0", 15), // benchmarks
            AddressBlock.of("198.51.100.0", 24), // documentation
            AddressBlock.of("203.0.113.0", 24), // documentation
            AddressBlock.of("224.0.0.0", 4), // multicast
            AddressBlock.of("240.0.0.0", 4)); // reserved, broadcast

    /** All that is handed out to networks lies in here. */
    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::", 3);

    private static final List<AddressBlock> FORBIDDEN_V6 = List.of(
            AddressBlock.of("2001::", 23), // protocol assignments, Teredo, ORCHID
            AddressBlock.of("2001:db8::", 32), // documentation
            AddressBlock.of("2620:4f:8000::", 48), // AS112
            AddressBlock.of("3fff::", 20)); // documentation

    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::", 96);
    private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::", 16);
    private static final AddressBlock MAPPED = AddressBlock.of("::ffff:0:0", 96);
    private static final int V4_BYTES = 4;

    boolean forbids(InetAddress address) {
        return forbids(address.getAddress());
    }

    private static boolean forbids(byte[] address) {
        if (address.length == V4_BYTES) {
            return FORBIDDEN_V4.stream().anyMatch(block -> block.contains(address));
        }
        if (NAT64.contains(address) || MAPPED.contains(address)) {
            return forbids(Arrays.copyOfRange(address, 12, 16));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return forbids(Arrays.copyOfRange(address, 2, 6));
        }
        return !GLOBAL_UNICAST.contains(address)
                || FORBIDDEN_V6.stream().anyMatch(block -> block.contains(address))
                || isIsatap(address) && forbids(Arrays.copyOfRange(address, 12, 16));
    }

    /** RFC 5214: the interface identifier is 0000:5efe or 0200:5efe and an IPv4 address. */
    private static boolean isIsatap(byte[] address) {
        return (address[8] & 0xFD) == 0 && address[9] == 0 && address[10] == 0x5E && (address[11] & 0xFF) == 0xFE;
    }
}
