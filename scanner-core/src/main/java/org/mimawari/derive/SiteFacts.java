package org.mimawari.derive;

import java.util.List;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.content.PeopleSign;
import org.mimawari.content.Reading;
import org.mimawari.extract.PageLists;
import org.mimawari.personal.NameDictionary;
import org.mimawari.personal.PersonNumbers;
import org.mimawari.personal.PropertyNames;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Page;
import org.mimawari.term.Label;
import org.mimawari.term.Late;
import org.mimawari.term.PublicUrl;

/** Makes facts of pages. What leads to them is added at the end of the walk. Thread-safe if its judge is. */
public final class SiteFacts {
    private final Judge judge;
    private final PageLists lists = new PageLists();
    private final Late<TableLook> look;
    private final PropertyNames names;
    private final PersonNumbers numbers = PersonNumbers.onPages();

    public SiteFacts(Judge judge) {
        this(judge, new NameDictionary());
    }

    /** @param names that are known */
    SiteFacts(Judge judge, NameDictionary names) {
        this.judge = judge;
        this.look = new Late<>(() -> new TableLook(names));
        this.names = new PropertyNames(names);
    }

    /** @param body what was read; looked into for people only if the reading says that there may be some */
    public Page page(PublicUrl url, Reading reading, Body body) {
        Label title = judge.label(reading.title());
        if (reading.people() == PeopleSign.NONE) {
            return new Page(url, List.of(), title).withPhones(reading.phones());
        }
        PageTally tally = new PageTally(judge, look.get(), names, numbers, reading.title());
        boolean whole = lists.read(body, tally);
        DocumentMatter matter = tally.matter();
        boolean lists = reading.people() == PeopleSign.LIST;
        return lists
                ? new Page(url, List.of(), title, matter, whole)
                : new Page(url, List.of(), title, withoutGuesses(matter), whole, reading.phones());
    }

    /** Of a page that does not look like a list only what is sure counts. */
    private static DocumentMatter withoutGuesses(DocumentMatter matter) {
        return matter.withHoldings(matter.holdings().stream()
                .map(part -> part.with(part.tally().with(part.tally().people(), 0)))
                .filter(part -> part.tally().people() > 0 || !part.numbers().isEmpty())
                .toList());
    }
}
