package org.mimawari.derive;

import java.util.List;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.site.Page;
import org.mimawari.term.PublicUrl;

/** Makes facts of pages. What leads to them is added at the end of the walk. Thread-safe if its judge is. */
public final class SiteFacts {
    private final Judge judge;

    public SiteFacts(Judge judge) {
        this.judge = judge;
    }

    public Page page(PublicUrl url, Reading reading) {
        return new Page(url, List.of(), judge.label(reading.title()));
    }
}
