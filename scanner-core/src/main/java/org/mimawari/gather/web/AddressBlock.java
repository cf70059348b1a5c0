package org.mimawari.gather.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The addresses that begin with the same bits. Immutable, thread-safe. */
final class AddressBlock {
    private final byte[] prefix;
    private final int bits;

    private AddressBlock(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** @param address written as numbers, so that nothing is looked up */
    static AddressBlock of(String address, int bits) {
        return new AddressBlock(bytes(address), bits);
    }

    private static byte[] bytes(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return address.indexOf(':') >= 0 && bytes.length == 4 ? mapped(bytes) : bytes;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address + " is no address", e);
        }
    }

    /** Java turns ::ffff:a.b.c.d into an IPv4 address by itself; here the long form is meant. */
    private static byte[] mapped(byte[] v4) {
        byte[] v6 = new byte[16];
        v6[10] = (byte) 0xFF;
        v6[11] = (byte) 0xFF;
        System.arraycopy(v4, 0, v6, 12, v4.length);
        return v6;
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        int wholeBytes = bits / 8;
        for (int i = 0; i < wholeBytes; i++) {
            if (address[i] != prefix[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || ((address[wholeBytes] ^ prefix[wholeBytes]) & 0xFF) >> 8 - rest == 0;
    }
}
