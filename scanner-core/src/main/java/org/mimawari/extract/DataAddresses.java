package org.mimawari.extract;

import java.util.List;
import java.util.Locale;

/**
 * Finds addresses of documents in the data that a page carries for search engines (JSON-LD). Only whole addresses that end as files do: whatever else
 * stands there may be a name, and not an address that anybody serves. Linear.
 */
final class DataAddresses {
    private static final List<String> DOCUMENTS = List.of(
            ".pdf", ".doc", ".docx", ".docm", ".xls", ".xlsx", ".xlsm", ".ppt", ".pptx", ".pptm", ".odt", ".ods",
            ".odp", ".csv", ".zip");
    private static final PrintedAddresses PRINTED = new PrintedAddresses();

    private DataAddresses() {}

    static List<String> in(String json) {
        // JSON may write every slash with a backslash before it.
        return PRINTED.in(json.replace("\\/", "/")).stream()
                .map(PrintedAddresses.Printed::text)
                .filter(DataAddresses::isDocument)
                .toList();
    }

    private static boolean isDocument(String address) {
        String name = address.toLowerCase(Locale.ROOT);
        return DOCUMENTS.stream().anyMatch(name::endsWith);
    }
}
