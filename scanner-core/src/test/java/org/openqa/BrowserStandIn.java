package org.openqa;

/** Lets the architecture rules be tried while no browser driver is on the class path. */
public final class BrowserStandIn {}
