package org.mimawari.history;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of which facts are made, taken apart once each. Not thread-safe. */
final class FactTypes {
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();
    private final Map<Class<?>, List<Class<?>>> variants = new HashMap<>();
    private final Map<Class<?>, Boolean> sealed = new HashMap<>();

    /** One component of a record: what is asked of Java is as dear as writing the fact. */
    record Part(Method accessor, Type type, boolean nullable) {
        static Part of(RecordComponent component) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Part(component.getAccessor(), component.getGenericType(), nullable);
        }
    }

    /**
     * A record type taken apart once.
     *
     * @param none the constant {@code NONE} of the type, which most facts hold; null if it has none
     */
    record RecordShape(
            List<Part> parts,
            Constructor<?> constructor,
            @Nullable Object none) {
        static RecordShape of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new RecordShape(
                        Arrays.stream(parts).map(Part::of).toList(), type.getDeclaredConstructor(types), none(type));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record without its constructor: " + type, e);
            }
        }

        private static @Nullable Object none(Class<?> type) {
            for (Field field : type.getFields()) {
                if (field.getName().equals("NONE")
                        && field.getType() == type
                        && Modifier.isStatic(field.getModifiers())) {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException("a constant of a fact cannot be read: " + field, e);
                    }
                }
            }
            return null;
        }

        boolean isNone(Object value) {
            return value == none || value.equals(none);
        }
    }

    RecordShape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, RecordShape::of);
    }

    /** Java looks into the class file for each answer. */
    boolean isSealed(Class<?> type) {
        return sealed.computeIfAbsent(type, Class::isSealed);
    }

    List<Class<?>> variants(Class<?> type) {
        return variants.computeIfAbsent(type, any -> {
            List<Class<?>> all = new ArrayList<>();
            addVariants(type, all);
            return all;
        });
    }

    private static void addVariants(Class<?> sealed, List<Class<?>> all) {
        for (Class<?> variant : sealed.getPermittedSubclasses()) {
            if (variant.isSealed()) {
                addVariants(variant, all);
            } else {
                all.add(variant);
            }
        }
    }

    static Class<?> raw(Type type, Map<String, Type> bound) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return raw(argument(type, bound), bound);
    }

    private static Type argument(Type type, Map<String, Type> bound) {
        Type known = type instanceof TypeVariable<?> variable ? bound.get(variable.getName()) : null;
        if (known == null) {
            throw new IllegalStateException("no fact can hold a " + type);
        }
        return known;
    }

    /** What the type variables of a class stand for; a variant of a sealed type has them in the same order. */
    static Map<String, Type> bound(Class<?> variant, Type type, Map<String, Type> outer) {
        Type real = type instanceof TypeVariable<?> ? argument(type, outer) : type;
        if (!(real instanceof ParameterizedType generic)) {
            return Map.of();
        }
        Map<String, Type> bound = new HashMap<>();
        Type[] arguments = generic.getActualTypeArguments();
        for (int i = 0; i < variant.getTypeParameters().length; i++) {
            Type argument = arguments[i];
            bound.put(
                    variant.getTypeParameters()[i].getName(),
                    argument instanceof TypeVariable<?> ? argument(argument, outer) : argument);
        }
        return bound;
    }

    static Type element(Type type, int index, Map<String, Type> bound) {
        Type real = type instanceof TypeVariable<?> ? argument(type, bound) : type;
        if (real instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw new IllegalStateException("no fact can hold a bare " + type);
    }
}
