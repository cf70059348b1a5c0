package org.mimawari.cli.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mimawari.finding.ReportingLimits;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.MailCheckSettings;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.settings.StoreSettings;
import org.mimawari.term.PublicUrl;

/** Settings as a settings file, defaults included and passwords masked. For one use. */
public final class SettingsText {
    static final String MASK = "***";

    private final StringBuilder out = new StringBuilder();

    private SettingsText() {}

    public static String of(Settings settings) {
        SettingsText text = new SettingsText();
        text.out.append("sites:\n");
        settings.sites().forEach(text::site);
        text.crawl(settings.crawl());
        text.network(settings.network());
        text.store(settings.store());
        if (settings.mail() != null) {
            text.mail(settings.mail());
        }
        text.out.append("schedule:\n");
        text.quoted("scan", settings.schedule().scan());
        text.quoted("recheck", settings.schedule().recheck());
        text.quoted("time-zone", settings.schedule().timeZone().getId());
        text.out.append("checks:\n");
        text.list("disable", new TreeSet<>(settings.checks().disable()));
        text.map("severity", settings.checks().severity());
        text.plain("mended-after", settings.checks().mendedAfter());
        text.reportAbove(settings.checks().reportAbove());
        MailCheckSettings mails = settings.checks().mails();
        text.plain(
                "mails",
                "{ visible-recipients: " + mails.visibleRecipients() + ", own-domains: " + flow(mails.ownDomains())
                        + " }");
        return text.out.toString();
    }

    private void reportAbove(ReportingLimits above) {
        plain("report-above", "{ public-body: " + above.publicBody() + ", business: " + above.business() + " }");
    }

    private void site(SiteSettings site) {
        out.append("  - name: ").append(quote(site.name())).append('\n');
        list("  start", site.start().stream().map(PublicUrl::shown).toList());
        list("  hosts", site.hosts());
        list("  exclude", site.exclude());
        plain("  organisation", Grammars.named(site.organisation()));
        list("  report-to", site.reportTo());
        plain(
                "  videos",
                "{ channels: " + flow(site.videos().channels()) + ", reviewed: "
                        + flow(site.videos().reviewed()) + " }");
    }

    private void crawl(CrawlSettings crawl) {
        out.append("crawl:\n");
        plain("delay", Grammars.shown(crawl.delay()));
        plain("connections-per-host", crawl.connectionsPerHost());
        plain("max-urls", crawl.maxUrls());
        plain("render", Grammars.named(crawl.render()));
        quoted("browser", crawl.browser().where());
        plain("robots", Grammars.named(crawl.robots()));
        plain("time-limit", Grammars.shown(crawl.timeLimit()));
        quoted("services", crawl.services().file());
    }

    private void network(NetworkSettings network) {
        out.append("network:\n");
        NetworkSettings.Proxy proxy = network.proxy();
        if (proxy != null) {
            String login = proxy.user().isEmpty() ? "" : MASK + ":" + MASK + "@";
            quoted("proxy", "http://" + login + bracketed(proxy.host()) + ":" + proxy.port());
        }
        list(
                "connect-to",
                network.connectTo().stream()
                        .map(way -> way.host() + ":" + way.port() + ":" + bracketed(way.address()) + ":"
                                + way.addressPort())
                        .toList());
        list(
                "ca-certificates",
                network.caCertificates().stream().map(String::valueOf).toList());
        plain("allow-private-addresses", network.allowPrivateAddresses());
    }

    private void store(StoreSettings store) {
        out.append("store:\n");
        quoted("url", withoutSecrets(store.url()));
        quoted("folder", store.folder().toString());
        plain("keep", Grammars.shown(store.keep()));
    }

    /** User and password stand before {@code @}, or among the options. */
    private static String withoutSecrets(String url) {
        return url.replaceAll("(?i)([?&;](?:user|password|sslpassword)=)[^&;]*", "$1" + MASK)
                .replaceAll("//[^/@]*@", "//" + MASK + "@");
    }

    private void mail(MailSettings mail) {
        out.append("mail:\n");
        quoted("host", bracketed(mail.host()));
        plain("port", mail.port());
        plain("security", Grammars.named(mail.security()));
        quoted("user", mail.user());
        quoted("password", mail.password().isEmpty() ? "" : MASK);
        quoted("from", mail.from());
        plain("when", Grammars.named(mail.when()));
        plain("language", Grammars.named(mail.language()));
    }

    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private void plain(String key, Object value) {
        out.append("  ").append(key).append(": ").append(value).append('\n');
    }

    private void quoted(String key, String value) {
        plain(key, quote(value));
    }

    private void list(String key, Collection<String> values) {
        plain(key, flow(List.copyOf(values)));
    }

    private void map(String key, Map<String, String> values) {
        StringBuilder inner = new StringBuilder();
        new TreeMap<>(values).forEach((name, value) -> inner.append(inner.isEmpty() ? " " : ", ")
                .append(name)
                .append(": ")
                .append(value));
        plain(key, "{" + inner + (inner.isEmpty() ? "}" : " }"));
    }

    private static String flow(List<String> values) {
        return values.isEmpty()
                ? "[ ]"
                : "[ "
                        + String.join(
                                ", ", values.stream().map(SettingsText::quote).toList()) + " ]";
    }

    /** The dollar sign before a brace is doubled, so that it is not read back as a variable. */
    private static String quote(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "$${") + '"';
    }
}
