package org.mimawari.derive;

import java.util.List;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.extract.PageLists;
import org.mimawari.personal.NameDictionary;
import org.mimawari.personal.PersonNumbers;
import org.mimawari.personal.PropertyNames;
import org.mimawari.site.Page;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/** Makes facts of pages. What leads to them is added at the end of the walk. Thread-safe if its judge is. */
public final class SiteFacts {
    private final Judge judge;
    private final PageLists lists = new PageLists();
    private final TableLook look;
    private final PropertyNames names;
    private final PersonNumbers numbers = PersonNumbers.onPages();

    public SiteFacts(Judge judge) {
        this(judge, new NameDictionary());
    }

    /** @param names that are known */
    SiteFacts(Judge judge, NameDictionary names) {
        this.judge = judge;
        this.look = new TableLook(names);
        this.names = new PropertyNames(names);
    }

    /** @param body what was read; looked into for people only if the reading says that there may be some */
    public Page page(PublicUrl url, Reading reading, Body body) {
        Label title = judge.label(reading.title());
        if (!reading.mayListPeople()) {
            return new Page(url, List.of(), title);
        }
        PageTally tally = new PageTally(judge, look, names, numbers, reading.title());
        boolean whole = lists.read(body, tally);
        return new Page(url, List.of(), title, tally.matter(), whole);
    }
}
