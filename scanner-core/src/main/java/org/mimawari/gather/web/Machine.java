package org.mimawari.gather.web;

import java.util.function.BooleanSupplier;
import okhttp3.Dns;

/**
 * What the machine itself says of its network.
 *
 * @param resolver its look-up of names
 * @param connected whether it has a network at all
 */
record Machine(Dns resolver, BooleanSupplier connected) {
    static final Machine THIS = new Machine(Dns.SYSTEM, Interfaces::areConnected);
}
