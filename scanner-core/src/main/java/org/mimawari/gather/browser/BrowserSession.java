package org.mimawari.gather.browser;

import java.net.MalformedURLException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.slf4j.LoggerFactory;

/**
 * One running browser, in which every request waits until {@link PageLoads} answers it. Shows one page at a time, each in a window and a
 * storage of its own. May be closed from any thread at any time; whoever waits for it then fails.
 */
final class BrowserSession implements AutoCloseable {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(BrowserSession.class);
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService work;
    private final List<AutoCloseable> owned = new ArrayList<>();
    private final RemoteWebDriver driver;
    private final BidiPort port;
    private final boolean remote;
    private volatile @Nullable PageLoads current;
    private volatile String window = "";

    private BrowserSession(RemoteWebDriver driver, List<AutoCloseable> owned, ExecutorService work, boolean remote) {
        this.driver = driver;
        this.work = work;
        this.remote = remote;
        this.owned.addAll(owned);
        this.port = new BidiPort(driver);
    }

    /**
     * Starts a browser. Takes a second or two.
     *
     * @param parent where the session's folder is made
     * @param work runs the answers to requests, and must not be the thread that waits for a page
     */
    static BrowserSession open(BrowserPlace place, Path parent, ExecutorService work) throws BrowserTrouble {
        // Its warnings would go to the console, and may quote a page.
        SELENIUM.setLevel(Level.OFF);
        List<AutoCloseable> owned = new ArrayList<>();
        try {
            RemoteWebDriver driver = connect(place, parent, owned);
            BrowserSession session = new BrowserSession(driver, owned, work, place instanceof BrowserPlace.Remote);
            session.guard();
            return session;
        } catch (WebDriverException | MalformedURLException e) {
            closeAll(owned);
            throw new BrowserTrouble(BrowserTrouble.Kind.DOES_NOT_START, "the browser does not start", e);
        } catch (BrowserTrouble e) {
            closeAll(owned);
            throw e;
        }
    }

    private static RemoteWebDriver connect(BrowserPlace place, Path parent, List<AutoCloseable> owned)
            throws BrowserTrouble, MalformedURLException {
        ClientConfig config = ClientConfig.defaultConfig()
                .connectionTimeout(CONNECTING)
                .readTimeout(PATIENCE)
                .wsTimeout(PATIENCE);
        if (place instanceof BrowserPlace.Remote server) {
            return new RemoteWebDriver(server.server().toURL(), ChromiumOptions.remote(server), config, false);
        }
        BrowserPlace.Local local = (BrowserPlace.Local) place;
        Scratch scratch = Scratch.make(parent);
        owned.add(scratch);
        DriverProcess process = DriverProcess.start(local.driver(), scratch.folder());
        owned.add(0, process);
        return new RemoteWebDriver(
                process.address().toURL(), ChromiumOptions.local(local, scratch.profile()), config, false);
    }

    /** From here on no request goes on by itself. */
    private void guard() {
        port.on("network.beforeRequestSent", this::requested);
        port.on("network.responseCompleted", this::completed);
        port.on("network.fetchError", this::failed);
        port.ask("network.addIntercept", Map.of("phases", List.of("beforeRequestSent")));
        port.ask("script.addPreloadScript", Map.of("functionDeclaration", new Scripts().before));
    }

    private void requested(Map<?, ?> event) {
        if (!Boolean.TRUE.equals(event.get("isBlocked"))) {
            return; // written into the page itself, as data: addresses are
        }
        PageLoads loads = current;
        try {
            work.execute(() -> answer(Request.of(event), loads));
        } catch (RejectedExecutionException e) {
            LOG.debug("a request came after the end");
        }
    }

    private void completed(Map<?, ?> event) {
        PageLoads loads = current;
        if (loads != null) {
            loads.traffic().ended(Request.of(event));
        }
    }

    private void failed(Map<?, ?> event) {
        PageLoads loads = current;
        Request request = Request.of(event);
        // The first page of a window that a script opens always goes past us; that it was opened is noted elsewhere.
        boolean another =
                request.kind() == Request.Kind.PAGE && !request.window().equals(window);
        if (loads != null && !another) {
            loads.traffic().failed(request, BidiPort.text(event, "errorText"));
        }
    }

    private void answer(Request request, @Nullable PageLoads loads) {
        Reply reply = loads == null ? Reply.REFUSED : loads.reply(request);
        try {
            if (reply instanceof Reply.Provided provided) {
                provide(request, provided);
            } else {
                port.ask("network.failRequest", Map.of("request", request.id()));
            }
        } catch (WebDriverException e) {
            // The page is gone that wanted it.
            LOG.debug("an answer came too late: {}", e.getClass().getSimpleName());
        }
    }

    private void provide(Request request, Reply.Provided provided) {
        List<Map<String, Object>> headers = new ArrayList<>();
        provided.headers().forEach((name, value) -> headers.add(BidiPort.header(name, value)));
        String body = Base64.getEncoder().encodeToString(provided.body());
        port.ask(
                "network.provideResponse",
                Map.of(
                        "request",
                        request.id(),
                        "statusCode",
                        provided.status(),
                        "reasonPhrase",
                        "-",
                        "headers",
                        headers,
                        "body",
                        Map.of("type", "base64", "value", body)));
    }

    /** A fresh window with a storage of its own, whose requests {@code loads} answers. */
    Window window(PageLoads loads) {
        current = loads;
        String user = BidiPort.text(port.ask("browser.createUserContext", Map.of()), "userContext");
        Map<?, ?> made = port.ask("browsingContext.create", Map.of("type", "tab", "userContext", user));
        window = BidiPort.text(made, "context");
        return new Window(port, user, window);
    }

    /** Ends the page with all windows, workers and memories that it made. */
    void leave(Window window) {
        current = null;
        port.ask("browser.removeUserContext", Map.of("userContext", window.user()));
    }

    @Override
    public void close() {
        current = null;
        if (remote) {
            try {
                driver.quit();
            } catch (WebDriverException e) {
                LOG.debug("the browser was gone: {}", e.getClass().getSimpleName());
            }
        }
        closeAll(owned);
    }

    private static void closeAll(List<AutoCloseable> owned) {
        for (AutoCloseable one : owned) {
            try {
                one.close();
            } catch (Exception e) {
                LOG.debug("could not be closed: {}", e.getClass().getSimpleName());
            }
        }
    }
}
