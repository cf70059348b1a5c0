package org.mimawari.architecture.broken.term;

/** Stands for the real PublicUrl. */
public final class PublicUrl {
    public String address() {
        return "";
    }

    public String href() {
        return "";
    }
}
