package org.mimawari.gather.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.MutableCapabilities;

/**
 * How Chromium is started: without a way to the network. Names do not resolve, numbers neither, and the only proxy does not exist, so
 * that whatever slips past the interception of requests (a socket, a preconnect, the browser's own calls) goes nowhere.
 */
final class ChromiumOptions {
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--proxy-server=http://none.invalid:9",
            "--proxy-bypass-list=<-loopback>",
            "--disable-quic",
            "--dns-prefetch-disable",
            "--webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-sync",
            "--disable-breakpad",
            "--disable-client-side-phishing-detection",
            "--disable-default-apps",
            "--disable-extensions",
            "--disable-notifications",
            "--deny-permission-prompts",
            "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,MediaRouter,Translate,"
                    + "AutofillServerCommunication,CertificateTransparencyComponentUpdater,Prerender2,DialMediaRouteProvider,"
                    + "InterestFeedContentSuggestions,WebRtcHideLocalIpsWithMdns,PreconnectToSearch,LoadingPredictorUseOptimizationGuide",
            "--no-pings",
            "--no-first-run",
            "--no-default-browser-check",
            "--metrics-recording-only",
            "--mute-audio",
            "--disable-gpu",
            "--disable-3d-apis",
            "--disable-dev-shm-usage",
            "--blink-settings=imagesEnabled=false",
            "--renderer-process-limit=4",
            "--js-flags=--max-old-space-size=512",
            "--window-size=1280,1600");
    private static final Map<String, Object> PREFERENCES = Map.of(
            "download_restrictions",
            3,
            "download.prompt_for_download",
            false,
            "webrtc.ip_handling_policy",
            "disable_non_proxied_udp");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ChromiumOptions() {}

    static Capabilities local(BrowserPlace.Local place, Path profile) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("--remote-debugging-pipe");
        flags.add("--user-data-dir=" + profile);
        Map<String, Object> options = options(flags, true);
        options.put("binary", place.browser().toAbsolutePath().toString());
        return capabilities(options);
    }

    static Capabilities remote(BrowserPlace.Remote place) {
        String host = place.server().getHost();
        boolean here = host != null && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
        return capabilities(options(new ArrayList<>(FLAGS), here));
    }

    private static Map<String, Object> options(List<String> flags, boolean here) {
        if (here && isRoot()) {
            // Chromium's own sandbox refuses to work for root; as in containers.
            flags.add("--no-sandbox");
        }
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("args", flags);
        options.put("prefs", PREFERENCES);
        return options;
    }

    private static Capabilities capabilities(Map<String, Object> options) {
        MutableCapabilities all = new MutableCapabilities();
        all.setCapability("browserName", "chrome");
        all.setCapability("webSocketUrl", true);
        all.setCapability("unhandledPromptBehavior", "dismiss");
        all.setCapability("goog:chromeOptions", options);
        return all;
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
