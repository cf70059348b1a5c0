package org.mimawari.check.document;

import org.mimawari.check.CheckContract;
import org.mimawari.site.Document;

class DocumentPropertiesTest extends CheckContract<Document> {
    DocumentPropertiesTest() {
        super(new DocumentProperties(), DocumentRows::document);
    }
}
