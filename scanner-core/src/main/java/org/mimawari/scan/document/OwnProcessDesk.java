package org.mimawari.scan.document;

import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.derive.DocumentDesk;
import org.mimawari.derive.MailRules;
import org.mimawari.extract.document.Allowance;
import org.mimawari.gather.FileDesk;
import org.mimawari.term.Late;
import org.mimawari.term.PublicUrl;

/** Reads files in the process of the run itself. Its readers are made when the first file comes: many runs bring none. Thread-safe. */
final class OwnProcessDesk implements FileDesk {
    private final Late<DocumentDesk> desk;

    OwnProcessDesk(Judge judge, MailRules mails) {
        desk = new Late<>(() -> new DocumentDesk(judge, BuiltInReaders.all(), mails));
    }

    @Override
    public FileRead read(PublicUrl url, Body body) {
        DocumentDesk.Read read = desk.get().read(body, url, Allowance.usual());
        return new FileRead(read.fact(), read.reading());
    }
}
