package org.mimawari.check.document;

import org.mimawari.check.CheckContract;
import org.mimawari.site.Document;

class DocumentHiddenContentTest extends CheckContract<Document> {
    DocumentHiddenContentTest() {
        super(new DocumentHiddenContent(), DocumentRows::document);
    }
}
