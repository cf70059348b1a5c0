package org.mimawari.extract.plain;

import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.extract.BrokenAddresses;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** Tells of the addresses that are printed in text. Used by one thread. */
public final class PrintedLinks {
    private final DocumentSink sink;
    private final BrokenAddresses printed = new BrokenAddresses();

    public PrintedLinks(DocumentSink sink) {
        this.sink = sink;
    }

    public void in(SiteText words) {
        String text = words.raw();
        if (text.indexOf('/') < 0 && text.indexOf('／') < 0) {
            return;
        }
        for (String address : printed.in(text)) {
            PublicUrl.parse(address)
                    .ifPresent(to -> sink.link(new FoundLink(to, SiteText.NONE, Via.TEXT, Place.WHOLE)));
        }
    }
}
