package org.mimawari.content;

/** Text of the site as it stands there. It never prints itself; only {@code derive} and {@code extract} look into it. */
public record SiteText(String raw) {
    public static final SiteText NONE = new SiteText("");

    public boolean isBlank() {
        return raw.isBlank();
    }

    @Override
    public String toString() {
        return "SiteText[" + raw.length() + " characters]";
    }
}
