package org.mimawari.cli.deliver;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.mimawari.report.MailBody;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.MailSettings.Security;
import org.mimawari.settings.MailSettings.When;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.term.Language;
import org.mimawari.term.ScanId;

/** Mails of an invented city hall. */
final class MailSamples {

    static final String SITE = "青空市";
    static final ScanId RUN = new ScanId("aozora-20260301-1");
    static final String FROM = "見回り <mimawari@city.aozora.example>";
    static final String HANA = "hana@city.aozora.example";
    static final String SORA = "sora@city.aozora.example";
    static final String UMI = "umi@shakyo.aozora.example";
    static final MailBody BODY =
            new MailBody("【見回り】青空市：新しく2件見つかりました", "髙﨑市長様\n2件あります。\n", "<!DOCTYPE html><p>髙﨑市長様 2件あります。</p>\n");

    private MailSamples() {}

    static MailSettings settings(String host, int port, Security security) {
        return new MailSettings(host, port, security, "", "", FROM, When.CHANGES, Language.JA);
    }

    static MailSettings local(int port) {
        return settings("127.0.0.1", port, Security.NONE);
    }

    /** Connections to the host go to a server on loopback. */
    static NetworkSettings network(String host, int port, int realPort, List<Path> authorities) {
        return new NetworkSettings(null, List.of(new ConnectTo(host, port, "127.0.0.1", realPort)), authorities, false);
    }

    /** A clock that a test moves. */
    static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-03-01T04:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
