package org.mimawari.check.document;

import org.mimawari.check.CheckContract;
import org.mimawari.site.Document;

class DocumentFailedRedactionTest extends CheckContract<Document> {
    DocumentFailedRedactionTest() {
        super(new DocumentFailedRedaction(), DocumentRows::document);
    }
}
