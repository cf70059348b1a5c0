package org.mimawari.gather;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.mimawari.content.Body;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.Cause;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;

/**
 * A site on two hosts, drawn by lot with a seed and asked without a network: pages, files, pictures, forms, short addresses, redirects, series with
 * and without an end, addresses with secrets in them, refusals of all kinds. The same seed gives the same site.
 */
public final class DrawnSite implements Web {
    private static final String CITY = "https://www.city.aozora.example";
    private static final String CHILDREN = "https://kodomo.city.aozora.example";
    private static final String FORM = "https://docs.google.com/forms/d/e/1FAIpQLSdAozoraTestFormWithAllTheDetails0";
    private static final int PAGES = 300;

    private final long seed;
    private final int maxUrls;
    private final Runnable onAsked;
    private final Set<String> handedOut = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /** @param onAsked called before each answer, by one thread at a time; when it throws, the run is at its end */
    public DrawnSite(long seed, int maxUrls, Runnable onAsked) {
        this.seed = seed;
        this.maxUrls = maxUrls;
        this.onAsked = onAsked;
    }

    /** What {@link DrawnSite} throws no more answers with. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public Walk walk(KnownAddresses known, MetServices services, WalkLog log) {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                1,
                maxUrls,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        SiteSettings site = new SiteSettings(
                "青空市",
                List.of(PublicUrl.of(CITY + "/")),
                List.of("www.city.aozora.example", "kodomo.city.aozora.example"),
                List.of("/nozoku/**"),
                Organisation.PUBLIC_BODY,
                List.of(),
                new SiteSettings.VideoSettings(List.of(), List.of()));
        return new Walk(
                site,
                crawl,
                services,
                new WalkContext(
                        this,
                        new MadeUpSite.Words(),
                        new MadeUpSite.Facts(),
                        new MadeUpSite.Files(),
                        known,
                        log,
                        Renderer.NEVER,
                        Memory.NONE,
                        Elsewhere.NOTHING));
    }

    /** All addresses that its pages led to so far. */
    public List<PublicUrl> addresses() {
        return new TreeSet<>(handedOut).stream().map(PublicUrl::of).toList();
    }

    /** All that was asked for so far. */
    public Set<String> asked() {
        return new TreeSet<>(asked);
    }

    @Override
    public synchronized Answer ask(Ask ask) {
        PublicUrl url = ask.url();
        String path = url.path();
        try {
            onAsked.run();
        } catch (Stopped e) {
            return new Answer.Silence(url, Cause.NOT_ATTEMPTED, Answer.Fault.STOPPED);
        }
        asked.add(url.address());
        int number = (int) Math.floorMod(number(url.address()), 1_000_000L);
        if (path.startsWith("/p/") || path.equals("/")) {
            return page(url, words(number) + links(number));
        }
        if (path.startsWith("/cal")) {
            return page(url, "予定なし" + (number == 40 ? "夏祭り" : "") + link(path + "?m=" + (number + 1)));
        }
        if (path.startsWith("/s/")) {
            return page(url, words(number) + link("/s/" + number + "?sid=" + Long.toHexString(0x9f3ac07b00L + seed)));
        }
        if (path.startsWith("/go/") || !url.host().endsWith("aozora.example")) {
            return answer(url, 302, Map.of("location", somewhere(new Random(seed + number))), "");
        }
        return refusal(url, path);
    }

    private Answer refusal(PublicUrl url, String path) {
        return switch (path.substring(0, Math.min(4, path.length()))) {
            case "/fil" -> answer(url, 200, Map.of(), "PK\u0003\u0004" + path);
            case "/sta" -> answer(url, 403, Map.of(), "");
            case "/rob" -> new Answer.Silence(url, Cause.REFUSED, Answer.Fault.ROBOTS);
            case "/lan" -> new Answer.Silence(url, Cause.REFUSED, Answer.Fault.FORBIDDEN_ADDRESS);
            case "/slo" -> new Answer.Silence(url, Cause.UNREACHABLE, Answer.Fault.TIME_OUT);
            case "/bus" -> answer(url, 503, Map.of(), "");
            default -> answer(url, 404, Map.of(), "");
        };
    }

    private static long number(String address) {
        long number = 0;
        for (char c : address.toCharArray()) {
            number = c >= '0' && c <= '9' ? number * 10 + c - '0' : number;
        }
        return number;
    }

    private static Answer page(PublicUrl url, String body) {
        return answer(url, 200, Map.of(), "<!DOCTYPE html><title>案内</title><body>" + body);
    }

    private static Answer answer(PublicUrl url, int status, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String type = body.startsWith("<") ? "text/html; charset=utf-8" : "";
        return new Answer.Response(url, List.of(), status, headers, new Body(bytes, type, true));
    }

    /** Half of the pages say the same. */
    private String words(int number) {
        return new Random(seed * 31 + number).nextBoolean() ? "お知らせ" : "お知らせ その" + Integer.toString(number, 36);
    }

    private String links(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        StringBuilder links = new StringBuilder(link("/"));
        for (int i = random.nextInt(9); i >= 0; i--) {
            links.append(link(somewhere(random)));
        }
        return links.append(link("/p/" + (number + 1) % PAGES + ".html")).toString();
    }

    private String link(String to) {
        PublicUrl.of(CITY + "/").resolve(to).map(PublicUrl::address).ifPresent(handedOut::add);
        return to.startsWith("/img") ? "<img src='" + to + "'>" : "<a href='" + to + "'>" + to.length() + "</a>";
    }

    private String somewhere(Random random) {
        int number = random.nextInt(PAGES);
        return switch (random.nextInt(25)) {
            case 0 -> "/cal?m=1";
            case 1 -> "/cal/" + number % 3 + "?m=1";
            case 2 -> "/s/" + number % 4 + "?sid=" + Long.toHexString(random.nextLong() | 1L << 62);
            case 3 -> "/go/" + number;
            case 4 -> "/files/" + number + ".zip";
            case 5 -> "/img/" + number + ".png";
            case 6 -> "/staff/" + number % 30;
            case 7 -> "/robots/" + number % 30;
            case 8 -> "/lan/" + number % 10;
            case 9 -> "/slow/" + number % 10;
            case 10 -> "/busy/" + number % 5;
            case 11 -> "/nozoku/" + number;
            case 12 -> "/gone/" + number;
            case 13 -> FORM + number % 5 + "/viewform?usp=" + (number % 2 == 0 ? "sf_link" : "send_form");
            case 14 -> FORM + number % 5 + "/viewform?entry.11=%E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90" + number % 9;
            case 15 -> "/p/" + number + ".html?mail=hana" + number % 20 + "@example.com";
            case 16 -> "https://bit.ly/" + number % 40;
            case 17 -> "https://forms.gle/" + number % 9;
            case 18 -> "/photo/photo/photo/" + number;
            case 19, 20, 21 -> CHILDREN + "/p/" + number + ".html";
            default -> "/p/" + number + ".html";
        };
    }

    @Override
    public void breakOff() {
        // Nothing is ever under way.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
