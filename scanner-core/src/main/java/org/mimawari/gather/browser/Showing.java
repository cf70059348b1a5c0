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
        Places places = visitPlaces();
        loads.close();
        boolean whole = tryDoors() && still && !loads.areSpent() && !places.any() && !Scripts.isCut(html);
        Body page = new Body((html + places.references()).getBytes(StandardCharsets.UTF_8), TYPE, whole);
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

    /**
     * Apps with "#/" in their addresses show all their pages at one. What those lead to is taken along; their text is not, since it would count again what all of them show. So the page
     * counts as not wholly read.
     */
    private Places visitPlaces() throws BrowserTrouble, InterruptedException {
        Places places = new Places();
        places.met(watch.ask(() -> window.evaluate(scripts.routes)));
        while (places.areWaiting() && !watch.isOver()) {
            String go = Scripts.go(places.next());
            watch.ask(() -> window.evaluate(go));
            settle();
            places.read(watch.ask(() -> window.evaluate(scripts.references)));
            places.met(watch.ask(() -> window.evaluate(scripts.routes)));
        }
        if (places.any()) {
            String home = Scripts.go("");
            watch.ask(() -> window.evaluate(home));
            settle();
        }
        return places;
    }

    /**
     * Where elements lead that only scripts make work: nothing is loaded any more, and going there is only noted.
     *
     * @return whether all were tried in whose code an address stands
     */
    private boolean tryDoors() throws InterruptedException {
        int addressed = 0;
        int tried = 0;
        try {
            List<String> counts =
                    watch.ask(() -> window.evaluate(scripts.doors)).lines().toList();
            int doors = number(counts.get(0));
            addressed = number(counts.get(1));
            while (tried < doors && !watch.isOver()) {
                tried = click(tried);
            }
            for (int look = 0; look < LOOKS_AFTER_CLICKS && doors > 0; look++) {
                watch.sleep();
            }
            watch.ask(() -> window.evaluate(scripts.opened)).lines().forEach(loads::open);
        } catch (BrowserTrouble e) {
            // The page itself was read; a door that breaks it takes only the doors behind it along.
            return tried >= addressed;
        }
        return tried >= addressed;
    }

    /**
     * A window that is opened is there at once; going elsewhere takes the browser a moment.
     *
     * @return the next to be tried
     */
    private int click(int door) throws BrowserTrouble, InterruptedException {
        int known = loads.opened().size();
        String click = Scripts.click(door);
        List<String> clicked = watch.ask(() -> window.evaluate(click)).lines().toList();
        for (int look = 0;
                clicked.size() == 1 && look < LOOKS_PER_CLICK && loads.opened().size() == known;
                look++) {
            watch.sleep();
        }
        return Math.max(door + 1, clicked.isEmpty() ? 0 : number(clicked.get(0)));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
