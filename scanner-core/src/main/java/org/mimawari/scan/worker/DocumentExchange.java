package org.mimawari.scan.worker;

import java.util.List;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.gather.FileDesk.FileRead;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentLink;
import org.mimawari.site.ReadDocument;

/** Between what a reader gives and what may leave its process: words become labels. Thread-safe. */
public final class DocumentExchange {
    private final Judge judge;

    public DocumentExchange(Judge judge) {
        this.judge = judge;
    }

    public ReadDocument safe(FileRead read) {
        List<DocumentLink> links = read.reading().links().stream()
                .map(link -> new DocumentLink(
                        link.to(), judge.label(link.words()), link.via(), link.place(), link.audience()))
                .toList();
        return new ReadDocument(read.fact(), links);
    }

    /** As the reader gave it, but for the words, which stay masked. */
    public static FileRead reading(ReadDocument read) {
        Document fact = read.fact();
        List<FoundLink> links = read.links().stream()
                .map(link -> new FoundLink(
                        link.to(), new SiteText(link.words().text()), link.via(), link.place(), link.audience()))
                .toList();
        int pages = fact.pages().known().orElse(1);
        return new FileRead(fact, new Reading(new SiteText(fact.title().text()), links, pages, fact.unreadPages()));
    }
}
