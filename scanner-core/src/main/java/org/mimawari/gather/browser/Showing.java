package org.mimawari.gather.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mimawari.content.Body;
import org.mimawari.term.PublicUrl;

/** Shows one page in one window: waits until it is quiet, takes its elements, tries its doors. For one use. */
final class Showing {
    private static final String TYPE = "text/html; charset=utf-8";
    private static final String BASE = "<!DOCTYPE html><html><base href=\"";
    private static final List<String> NO_PAGES = List.of(BASE + "about:", BASE + "chrome-error:");
    private static final int MOST_TRIES = 3;
    private static final int QUIET_LOOKS = 8;
    /** A page with hardly a link may still be about to make some. */
    private static final int LONG_QUIET_LOOKS = 30;

    private static final int FEW_LINKS = 2;
    private static final int LOOKS_PER_CLICK = 4;
    private static final int LOOKS_AFTER_CLICKS = 4;

    private final Scripts scripts = new Scripts();
    private final Window window;
    private final PageLoads loads;
    private final Watch watch;

    Showing(Window window, PageLoads loads, Watch watch) {
        this.window = window;
        this.loads = loads;
        this.watch = watch;
    }

    /** @return nothing if the browser let a request past us that the page needed */
    Optional<Rendered.Shown> show(PublicUrl url) throws BrowserTrouble, InterruptedException {
        open(url);
        boolean still = settle();
        if (loads.traffic().hasSlipped() || !loads.wasServed()) {
            return Optional.empty();
        }
        int refused = loads.refused();
        String html = watch.ask(() -> window.evaluate(scripts.page));
        if (html.isEmpty() || NO_PAGES.stream().anyMatch(html::startsWith)) {
            throw new BrowserTrouble(BrowserTrouble.Kind.BROKE_DOWN, "the page was gone before it could be read");
        }
        loads.close();
        tryDoors();
        Body page = new Body(html.getBytes(StandardCharsets.UTF_8), TYPE, still && !Scripts.isCut(html));
        return Optional.of(new Rendered.Shown(page, loads.opened(), refused));
    }

    /** A window that was made this moment may ask before its requests are held back; that fails, for want of a network, and is asked again. */
    private void open(PublicUrl url) throws BrowserTrouble, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                watch.ask(() -> {
                    window.open(url.address());
                    return "";
                });
                return;
            } catch (BrowserTrouble e) {
                if (tries == MOST_TRIES || e.kind() != BrowserTrouble.Kind.BROKE_DOWN) {
                    throw e;
                }
                watch.sleep();
            }
        }
    }

    /** Whether the page came to rest before its time was up. */
    private boolean settle() throws BrowserTrouble, InterruptedException {
        String state = "";
        int quiet = 0;
        while (!watch.isOver() && !loads.traffic().hasSlipped()) {
            String look = watch.ask(() -> window.evaluate(scripts.state));
            String before = state;
            state = state(look);
            if (!state.equals(before) || loads.areOpen()) {
                quiet = 0;
            } else if (hadTurn(look)) {
                quiet++;
            }
            if (isComplete(state) && quiet >= (links(state) > FEW_LINKS ? QUIET_LOOKS : LONG_QUIET_LOOKS)) {
                return true;
            }
            watch.sleep();
        }
        return quiet >= QUIET_LOOKS;
    }

    /** A page that had no turn since the last look did not keep quiet. */
    private static boolean hadTurn(String look) {
        return !look.startsWith("\n");
    }

    private static String state(String look) {
        return look.substring(look.indexOf('\n') + 1);
    }

    private static boolean isComplete(String state) {
        return !state.startsWith("about:") && !state.startsWith("chrome-error:") && state.contains("\ncomplete\n");
    }

    private static int links(String state) {
        try {
            return Integer.parseInt(state.substring(state.lastIndexOf('\n') + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Where elements lead that only scripts make work: nothing is loaded any more, and going there is only noted. */
    private void tryDoors() throws InterruptedException {
        try {
            int doors = number(watch.ask(() -> window.evaluate(scripts.doors)));
            for (int door = 0; door < doors && !watch.isOver(); door++) {
                int known = loads.opened().size();
                String click = Scripts.click(door);
                watch.ask(() -> window.evaluate(click));
                for (int look = 0; look < LOOKS_PER_CLICK && loads.opened().size() == known; look++) {
                    watch.sleep();
                }
            }
            for (int look = 0; look < LOOKS_AFTER_CLICKS && doors > 0; look++) {
                watch.sleep();
            }
            watch.ask(() -> window.evaluate(scripts.opened)).lines().forEach(loads::open);
        } catch (BrowserTrouble e) {
            // The page itself was read; a door that breaks it takes only the doors behind it along.
            return;
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
