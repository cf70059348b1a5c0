package org.mimawari.cli.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of settings files, with which editors complete and check while one types. */
public final class SettingsSchema {
    private SettingsSchema() {}

    public static String text() {
        try (InputStream in = SettingsSchema.class.getResourceAsStream("mimawari.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("not in the program: mimawari.schema.json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read mimawari.schema.json", e);
        }
    }
}
