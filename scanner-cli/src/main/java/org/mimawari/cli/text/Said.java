package org.mimawari.cli.text;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence not yet said in a language.
 *
 * @param id its key in the property files
 * @param values what stands for {@code {0}}, {@code {1}} and so on
 */
public record Said(String id, List<String> values) {
    public Said {
        values = List.copyOf(values);
    }

    public static Said of(String id, Object... values) {
        return new Said(id, Arrays.stream(values).map(String::valueOf).toList());
    }
}
