package org.mimawari.check.document;

import org.mimawari.check.CheckContract;
import org.mimawari.site.Document;

class DocumentTypeMismatchTest extends CheckContract<Document> {
    DocumentTypeMismatchTest() {
        super(new DocumentTypeMismatch(), DocumentRows::document);
    }
}
