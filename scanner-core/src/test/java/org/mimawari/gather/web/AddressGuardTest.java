package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The blocks are those of the IANA special-purpose address registries; first and last address of each. */
class AddressGuardTest {
    private final AddressGuard guard = new AddressGuard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.0.0.0",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.170",
                "192.0.0.255",
                "192.0.2.0",
                "192.0.2.255",
                "192.88.99.1",
                "168.63.129.16",
                "192.31.196.1",
                "192.52.193.1",
                "192.175.48.255",
                "2620:4f:8000::1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.0",
                "224.0.0.251",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "::2",
                "::127.0.0.1",
                "::10.0.0.1",
                "::8.8.8.8",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                "2002:7f00:1::",
                "2002:a00:1::",
                "2002:c0a8:101::1",
                "2002:a9fe:a9fe::",
                "3fff::1",
                "3fff:fff:ffff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff:ffff::1",
                "fe80::1",
                "fe80::5efe:8.8.8.8",
                "febf::1",
                "fec0::1",
                "ff00::1",
                "ff02::1",
                "ff0e::1",
                "2400:4050::5efe:192.168.0.1",
                "2400:4050::200:5efe:10.0.0.1"
            })
    void isForbidden(String address) throws UnknownHostException {
        assertThat(guard.forbids(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "168.63.129.15",
                "192.31.195.255",
                "192.175.49.0",
                "2620:4f:8001::1",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "202.12.30.33",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "8.8.8.8",
                "2001:200::1",
                "2001:db7:ffff::1",
                "2001:db9::1",
                "2400:4050::1",
                "2404:6800:4004:80c::200e",
                "2606:4700::6810:84e5",
                "3ffe:ffff::1",
                "2002:808:808::1",
                "64:ff9b::8.8.8.8",
                "2400:4050::5efe:8.8.8.8"
            })
    void lookAlikeIsAllowed(String address) throws UnknownHostException {
        assertThat(guard.forbids(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void mappedAddressInItsLongFormIsJudgedByTheIpv4AddressInside() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        System.arraycopy(new byte[] {10, 0, 0, 1}, 0, mapped, 12, 4);
        assertThat(guard.forbids(Inet6Address.getByAddress(null, mapped, 0))).isTrue();
        System.arraycopy(new byte[] {8, 8, 8, 8}, 0, mapped, 12, 4);
        assertThat(guard.forbids(Inet6Address.getByAddress(null, mapped, 0))).isFalse();
    }
}
