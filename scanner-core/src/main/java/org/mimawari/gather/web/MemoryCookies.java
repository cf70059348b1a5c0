package org.mimawari.gather.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;

/**
 * Cookies by the rules of RFC 6265 and its revision, kept in memory as long as the web is open and never written down. At most 50 for a domain, the
 * oldest go first; none above 4 KiB. Thread-safe.
 */
final class MemoryCookies implements CookieJar {
    private static final int MOST_FOR_A_DOMAIN = 50;
    private static final int MOST_DOMAINS = 5_000;
    private static final int MAX_LENGTH = 4096;

    private final Map<String, Map<String, Cookie>> byDomain = new HashMap<>();

    @Override
    public synchronized void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
        for (Cookie cookie : cookies) {
            if (cookie.name().length() + cookie.value().length() <= MAX_LENGTH && keepsItsWord(url, cookie)) {
                save(cookie);
            }
        }
    }

    /** What RFC 6265bis asks of a cookie that calls itself secure: OkHttp reads these names as any other. */
    private static boolean keepsItsWord(HttpUrl url, Cookie cookie) {
        boolean secure = cookie.secure() && url.isHttps();
        if (cookie.name().regionMatches(true, 0, "__Host-", 0, 7)) {
            return secure && cookie.hostOnly() && cookie.path().equals("/");
        }
        return secure || !cookie.secure() && !cookie.name().regionMatches(true, 0, "__Secure-", 0, 9);
    }

    private void save(Cookie cookie) {
        if (!byDomain.containsKey(cookie.domain()) && byDomain.size() >= MOST_DOMAINS) {
            return;
        }
        Map<String, Cookie> ofDomain = byDomain.computeIfAbsent(cookie.domain(), domain -> new LinkedHashMap<>());
        String key = cookie.path() + ";" + cookie.name();
        ofDomain.remove(key);
        if (isAlive(cookie)) {
            ofDomain.put(key, cookie);
        }
        if (ofDomain.size() > MOST_FOR_A_DOMAIN) {
            ofDomain.remove(ofDomain.keySet().iterator().next());
        }
    }

    @Override
    public synchronized List<Cookie> loadForRequest(HttpUrl url) {
        List<Cookie> cookies = new ArrayList<>();
        String domain = url.host();
        while (!domain.isEmpty()) {
            for (Cookie cookie : byDomain.getOrDefault(domain, Map.of()).values()) {
                if (isAlive(cookie) && cookie.matches(url)) {
                    cookies.add(cookie);
                }
            }
            int dot = domain.indexOf('.');
            domain = dot < 0 ? "" : domain.substring(dot + 1);
        }
        return cookies;
    }

    private static boolean isAlive(Cookie cookie) {
        return cookie.expiresAt() > System.currentTimeMillis();
    }
}
