package org.mimawari.history;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.mimawari.term.Digest;

/**
 * A digest of how the facts are built: names and types of all components. A journal with another one was written by another version and cannot
 * be read any more.
 */
final class FactShape {

    private final Map<String, String> shapes = new TreeMap<>();

    private FactShape() {}

    /** @param format how they are laid out */
    static String of(String format, Class<?>... roots) {
        FactShape shape = new FactShape();
        shape.shapes.put("", format);
        for (Class<?> root : roots) {
            shape.add(root);
        }
        return Digest.of(shape.shapes.toString()).hex();
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
            add(generic.getRawType());
        } else if (type instanceof Class<?> plain && !shapes.containsKey(plain.getName())) {
            addClass(plain);
        }
    }

    private void addClass(Class<?> type) {
        if (type.isRecord()) {
            RecordComponent[] parts = type.getRecordComponents();
            shapes.put(type.getName(), Arrays.toString(parts));
            Arrays.stream(parts).map(RecordComponent::getGenericType).forEach(this::add);
        } else if (type.isSealed()) {
            shapes.put(type.getName(), Arrays.toString(type.getPermittedSubclasses()));
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::add);
        } else if (type.isEnum()) {
            shapes.put(type.getName(), Arrays.toString(type.getEnumConstants()));
        }
    }
}
