package org.mimawari.term;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of something on the public web: an http or https URL, read as browsers read it and brought to one canonical form; or the name of a file that is looked at
 * before it is published ({@link #ofFile}).
 *
 * <p>The canonical form is the serialisation of the <a href="https://url.spec.whatwg.org/">URL Standard</a> without credentials and fragment, with
 * percent-escapes in one spelling and without session ids and campaign marks. Two addresses are equal when their canonical forms are;
 * {@link #address()} is that form and fetches the same resource. {@link #shown()}, which is also {@code toString()}, is for people: credentials,
 * secrets and personal values do not appear in it.
 *
 * <p>At most 8,192 characters. Reading takes linear time and throws on no text, however hostile. Immutable, safe for use by several threads.
 */
public final class PublicUrl implements Comparable<PublicUrl> {

    private static final int MAX_LENGTH = UrlText.MAX_LENGTH;

    /** There are as many of these in the memory as a site has pages: what can be cut out of the address is not kept beside it. */
    private final UrlServer server;

    private final String address;
    /** Null where it is the canonical form and nothing else, which it mostly is. */
    private final @Nullable UrlParts written;

    private PublicUrl(UrlParts written, UrlParts canonical) {
        boolean isSame = written.fragment() == null
                && written.path().equals(canonical.path())
                && Objects.equals(written.query(), canonical.query());
        this.server = written.server();
        this.address = canonical.address();
        this.written = isSame ? null : written;
    }

    private PublicUrl(UrlServer server, String address, @Nullable UrlParts written) {
        this.server = server;
        this.address = address;
        this.written = written;
    }

    /** Reads an absolute address; empty when the text is not an http or https one, or is too long. */
    public static Optional<PublicUrl> parse(String absolute) {
        return UrlParser.parse(absolute, null, StandardCharsets.UTF_8).flatMap(PublicUrl::fromParts);
    }

    /**
     * Reads an address that is known to be one.
     *
     * @throws IllegalArgumentException when it is not; the message does not repeat the text, which may hold a secret
     */
    public static PublicUrl of(String absolute) {
        return parse(absolute)
                .orElseThrow(() -> new IllegalArgumentException("Not an absolute http or https address of at most "
                        + MAX_LENGTH + " characters (" + absolute.length() + " characters given)"));
    }

    /**
     * Names a file that is looked at before it is published, within the folder that was given: nobody can fetch it, and nothing is found relative to it.
     *
     * @param path relative, its parts separated by '/', safe to show; cut at the length of an address
     */
    public static PublicUrl ofFile(String path) {
        return new PublicUrl(UrlFile.SERVER, UrlFile.address(path), null);
    }

    /**
     * Reads back what {@link #href()} gave.
     *
     * @throws IllegalArgumentException when it gave no such thing; the message does not repeat it
     */
    public static PublicUrl known(String href) {
        return UrlFile.isFile(href) ? new PublicUrl(UrlFile.SERVER, href, null) : of(href);
    }

    private static Optional<PublicUrl> fromParts(UrlParts parts) {
        if (parts.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(new PublicUrl(parts, UrlCanonical.of(parts)));
    }

    private UrlParts written() {
        return written == null ? canonical() : written;
    }

    private UrlParts canonical() {
        return new UrlParts(server, path(), queryText(), written == null ? null : written.fragment());
    }

    /** Where the query's '?' stands in the address; -1 if there is none. */
    private int questionMark() {
        return address.indexOf('?', server.origin().length());
    }

    private @Nullable String queryText() {
        int mark = questionMark();
        return mark < 0 ? null : address.substring(mark + 1);
    }

    /** Resolves a reference of a page whose character set is UTF-8 or does not matter. */
    public Optional<PublicUrl> resolve(String reference) {
        return resolve(reference, StandardCharsets.UTF_8);
    }

    /**
     * Resolves a reference against this address.
     *
     * @param pageCharset the character set of the page; what is not ASCII in the query is escaped in it, and a character that it lacks as a
     *     numeric reference ("%26%238224%3B"). The path is always UTF-8.
     * @return empty when the result is no http or https address (mailto:, javascript:, data: ...) or is too long
     */
    public Optional<PublicUrl> resolve(String reference, Charset pageCharset) {
        if (isFile()) {
            return parse(reference);
        }
        PublicUrl plain = isPlain() ? plain(reference) : null;
        if (plain != null) {
            return Optional.of(plain);
        }
        Optional<UrlParts> parts = UrlParser.parse(reference, written(), pageCharset);
        return parts.isEmpty() ? Optional.empty() : fromParts(parts.get());
    }

    private @Nullable PublicUrl plain(String reference) {
        int hash = reference.indexOf('#');
        String text = hash < 0 ? reference : reference.substring(0, hash);
        String plain = UrlPlain.resolved(address, server.origin(), text);
        if (plain == null || hash < 0) {
            return plain == null ? null : new PublicUrl(server, plain, null);
        }
        String fragment = reference.substring(hash + 1);
        String path = plain.substring(server.origin().length());
        boolean is = UrlPlain.isFragment(fragment, MAX_LENGTH - plain.length());
        return is ? new PublicUrl(server, plain, new UrlParts(server, path, null, fragment)) : null;
    }

    /** "http" or "https"; "file" for a file that is not published yet. */
    public String scheme() {
        return server.scheme();
    }

    /** In ASCII small letters: a domain name ("xn--" for an internationalised one), a dotted IPv4 address, or an IPv6 address in brackets. */
    public String host() {
        return server.host();
    }

    /** The port that a connection uses, whether written or implied by the scheme. */
    public int port() {
        return server.port();
    }

    /** Host, and the port after a colon when the scheme does not imply it. */
    public String authority() {
        return server.authority();
    }

    /** Canonical, percent-encoded, begins with '/'. */
    public String path() {
        int mark = questionMark();
        return address.substring(server.origin().length(), mark < 0 ? address.length() : mark);
    }

    /** Canonical and percent-encoded, without '?'; an address that ends in '?' has an empty one. */
    public Optional<String> query() {
        return Optional.ofNullable(queryText());
    }

    /** Percent-encoded, without '#'. Takes no part in equality. */
    public Optional<String> fragment() {
        return written == null ? Optional.empty() : Optional.ofNullable(written.fragment());
    }

    /**
     * The first value of a query parameter, decoded as a form sends it (UTF-8, '+' is a blank); empty text when it has no '='.
     * Session ids and campaign marks are not part of the canonical query and are not found.
     */
    public Optional<String> parameter(String name) {
        String query = queryText();
        return query == null
                ? Optional.empty()
                : UrlPair.of(query)
                        .filter(pair -> pair.decodedName().equals(name))
                        .findFirst()
                        .map(UrlPair::decodedValue);
    }

    public PublicUrl withoutQuery() {
        return written().query() == null && questionMark() < 0
                ? this
                : new PublicUrl(written().withoutQuery(), canonical().withoutQuery());
    }

    public PublicUrl withoutFragment() {
        return fragment().isEmpty()
                ? this
                : new PublicUrl(written().withoutFragment(), canonical().withoutFragment());
    }

    public boolean hasFragment() {
        return written != null && written.fragment() != null;
    }

    /** Scheme and authority: "https://www.city.aozora.example:8443". */
    public String origin() {
        return server.origin();
    }

    public boolean sameHost(PublicUrl other) {
        return host().equals(other.host());
    }

    /** Whether it names a file that is not published yet. */
    public boolean isFile() {
        return scheme().equals(UrlFile.SCHEME);
    }

    public boolean isSecure() {
        return scheme().equals("https");
    }

    /** What browsers call {@code href}: credentials and fragment included, nothing tidied away. Never for reports or logs. */
    public String href() {
        return written().href();
    }

    /** The canonical form, for requests and as a key: no credentials, no fragment. May hold secrets of the query; {@link #shown()} does not. */
    public String address() {
        return address;
    }

    /** Whether it was written in its canonical form: {@link #href()} is {@link #address()}. */
    public boolean isPlain() {
        return written == null && !hadCredentials();
    }

    /** Whether the address was written with a user name or a password. */
    public boolean hadCredentials() {
        return !server.credentials().isEmpty();
    }

    /** For reports, logs and mails: secrets and personal values replaced by "***", at most 500 characters. A valid URI reference, or for a file its path as people write it. */
    public String shown() {
        return isFile() ? UrlFile.shown(address) : UrlMask.shown(canonical());
    }

    /** As {@link #shown()}, and a valid URI reference for a file too. */
    public String shownUri() {
        return isFile() ? UrlFile.reference(address) : shown();
    }

    @Override
    public int compareTo(PublicUrl other) {
        return address.compareTo(other.address);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        // Addresses of a site begin alike: their hashes, which are known, tell them apart sooner.
        return this == other
                || other instanceof PublicUrl that
                        && address.hashCode() == that.address.hashCode()
                        && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return shown();
    }
}
