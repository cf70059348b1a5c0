package org.mimawari.cli.doctor;

import java.util.List;
import org.mimawari.scan.BrowserTrial;
import org.mimawari.settings.BrowserSettings;

/** Whether the browser is there and shows a page; without it pages that only scripts make cannot be checked. Starts it once. */
final class BrowserCheckup implements Checkup {
    private final BrowserSettings browser;

    BrowserCheckup(BrowserSettings browser) {
        this.browser = browser;
    }

    @Override
    public List<Note> look() {
        BrowserTrial.Result result = new BrowserTrial(browser).look();
        return List.of(
                switch (result.outcome()) {
                    case WORKS -> Note.ok("doctor.browser", result.place());
                    case NO_BROWSER -> Note.warning("doctor.browser-none");
                    case NO_DRIVER -> Note.warning("doctor.driver-none");
                    case DOES_NOT_START ->
                        Note.warning(
                                browser.isRemote() ? "doctor.browser-grid" : "doctor.browser-broken", result.place());
                });
    }
}
