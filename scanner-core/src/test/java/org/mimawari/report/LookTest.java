package org.mimawari.report;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.mimawari.term.*;
class LookTest {
    @Test
    void look() throws Exception {
        Path out = Path.of("/tmp/look-law"); Files.createDirectories(out);
        for (Language l : Language.values()) {
            Map<String, Edition> all = Map.of("town", InventedPeople.ofATown(l), "firm", InventedPeople.ofAFirm(l), "other", InventedPeople.ofAFirm(l, Organisation.OTHER), "none", InventedPeople.nothingForSure(l), "full", Editions.full(l));
            for (var e : all.entrySet()) {
                for (String f : List.of("html","json","markdown","csv","sarif","junit")) Files.writeString(out.resolve(e.getKey()+"."+l+"."+f), Rendered.text(f, e.getValue()));
                MailBody m = MailText.of(e.getValue(), List.of(), Words::strict);
                Files.writeString(out.resolve(e.getKey()+"."+l+".mail.txt"), m.subject()+"\n\n"+m.text());
                Files.writeString(out.resolve(e.getKey()+"."+l+".mail.html"), m.html());
                Files.writeString(out.resolve(e.getKey()+"."+l+".summary"), Summary.text(e.getValue(), 100));
            }
        }
    }
}
