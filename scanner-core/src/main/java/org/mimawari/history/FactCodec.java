package org.mimawari.history;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/**
 * Facts as bytes: records by their components in order, the variants of a sealed type and the words of an enumeration by their
 * place among their sisters, the constant {@code NONE} of a record by a sign, an address by its number in the journal, a label by its text. {@link FactShape} tells whether what
 * was written can still be read.
 */
final class FactCodec {
    private final Function<String, Label> labels;
    private final FactTypes types = new FactTypes();

    void write(Object value, Type type, ByteSink out, ToIntFunction<PublicUrl> ids) {
        new Writing(out, ids).value(value, type, Map.of());
    }

    FactCodec() {
        this(Label::masked);
    }

    /** @param labels makes labels of words that were masked when they were written */
    FactCodec(Function<String, Label> labels) {
        this.labels = labels;
    }

    /** @throws LostAddress if an address is not known any more */
    <T> T read(Class<T> type, ByteSource in, IntFunction<@Nullable PublicUrl> addresses) {
        return type.cast(new Reading(in, addresses).value(type, Map.of()));
    }

    /** An address that may not be written down, and was not met again. */
    static final class LostAddress extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final class Writing {
        private final ByteSink out;
        private final ToIntFunction<PublicUrl> ids;

        Writing(ByteSink out, ToIntFunction<PublicUrl> ids) {
            this.out = out;
            this.ids = ids;
        }

        void value(Object value, Type type, Map<String, Type> bound) {
            Class<?> raw = FactTypes.raw(type, bound);
            if (raw.isEnum()) {
                plain(value);
            } else if (types.isSealed(raw)) {
                out.octet(types.variants(raw).indexOf(value.getClass()));
                parts(value, value.getClass(), FactTypes.bound(value.getClass(), type, bound));
            } else if (raw.isRecord()) {
                parts(value, raw, FactTypes.bound(raw, type, bound));
            } else if (value instanceof Iterable<?> all) {
                List<Object> items = new ArrayList<>();
                all.forEach(items::add);
                out.number(items.size());
                items.forEach(item -> value(item, FactTypes.element(type, 0, bound), bound));
            } else if (value instanceof Map<?, ?> map) {
                out.number(map.size());
                map.forEach((key, item) -> {
                    value(key, FactTypes.element(type, 0, bound), bound);
                    value(item, FactTypes.element(type, 1, bound), bound);
                });
            } else {
                plain(value);
            }
        }

        private void parts(Object value, Class<?> type, Map<String, Type> bound) {
            FactTypes.RecordShape shape = types.shape(type);
            if (shape.none() != null) {
                boolean none = shape.isNone(value);
                out.octet(none ? 0 : 1);
                if (none) {
                    return;
                }
            }
            for (FactTypes.Part component : shape.parts()) {
                Object part = invoke(component.accessor(), value);
                if (component.nullable()) {
                    out.octet(part == null ? 0 : 1);
                }
                if (part != null) {
                    value(part, component.type(), bound);
                }
            }
        }

        private void plain(Object value) {
            if (value instanceof Enum<?> word) {
                out.number(word.ordinal());
            } else if (value instanceof Boolean is) {
                out.octet(is ? 1 : 0);
            } else if (value instanceof Integer || value instanceof Long) {
                out.difference(((Number) value).longValue());
            } else if (value instanceof String text) {
                out.text(text);
            } else if (value instanceof Label label) {
                out.text(label.text());
            } else if (value instanceof PublicUrl url) {
                out.number(ids.applyAsInt(url));
            } else if (value instanceof LocalDate date) {
                out.difference(date.toEpochDay());
            } else if (value instanceof Instant time) {
                out.difference(time.getEpochSecond());
                out.number(time.getNano());
            } else {
                throw new IllegalStateException("no fact can hold a " + value.getClass());
            }
        }
    }

    private static @Nullable Object invoke(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact cannot be read: " + accessor, e);
        }
    }

    private final class Reading {
        private final ByteSource in;
        private final IntFunction<@Nullable PublicUrl> addresses;

        Reading(ByteSource in, IntFunction<@Nullable PublicUrl> addresses) {
            this.in = in;
            this.addresses = addresses;
        }

        Object value(Type type, Map<String, Type> bound) {
            Class<?> raw = FactTypes.raw(type, bound);
            if (!raw.isEnum() && types.isSealed(raw)) {
                Class<?> variant = types.variants(raw).get(in.octet());
                return parts(variant, FactTypes.bound(variant, type, bound));
            }
            if (raw.isRecord()) {
                return parts(raw, FactTypes.bound(raw, type, bound));
            }
            if (raw == List.class || raw == Set.class) {
                List<Object> items = items(FactTypes.element(type, 0, bound), bound);
                return raw == List.class ? items : Set.copyOf(items);
            }
            if (raw == Map.class) {
                return map(type, bound);
            }
            return plain(raw);
        }

        private List<Object> items(Type type, Map<String, Type> bound) {
            List<Object> items = new ArrayList<>();
            for (int left = in.small(); left > 0; left--) {
                items.add(value(type, bound));
            }
            return items;
        }

        private Map<Object, Object> map(Type type, Map<String, Type> bound) {
            Map<Object, Object> map = new HashMap<>();
            for (int left = in.small(); left > 0; left--) {
                Object key = value(FactTypes.element(type, 0, bound), bound);
                map.put(key, value(FactTypes.element(type, 1, bound), bound));
            }
            return map;
        }

        private Object parts(Class<?> type, Map<String, Type> bound) {
            FactTypes.RecordShape shape = types.shape(type);
            if (shape.none() != null && in.octet() == 0) {
                return shape.none();
            }
            @Nullable Object[] parts = new @Nullable Object[shape.parts().size()];
            for (int i = 0; i < parts.length; i++) {
                FactTypes.Part component = shape.parts().get(i);
                if (!component.nullable() || in.octet() == 1) {
                    parts[i] = value(component.type(), bound);
                }
            }
            try {
                return shape.constructor().newInstance(parts);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a fact cannot be built: " + type, e);
            }
        }

        private Object plain(Class<?> type) {
            if (type.isEnum()) {
                return type.getEnumConstants()[in.small()];
            } else if (type == boolean.class || type == Boolean.class) {
                return in.octet() == 1;
            } else if (type == int.class || type == Integer.class) {
                return Math.toIntExact(in.difference());
            } else if (type == long.class || type == Long.class) {
                return in.difference();
            } else if (type == String.class) {
                return in.text();
            } else if (type == Label.class) {
                return labels.apply(in.text());
            } else if (type == PublicUrl.class) {
                return address();
            } else if (type == LocalDate.class) {
                return LocalDate.ofEpochDay(in.difference());
            } else if (type == Instant.class) {
                return Instant.ofEpochSecond(in.difference(), in.number());
            }
            throw new IllegalStateException("no fact can hold a " + type);
        }

        private PublicUrl address() {
            PublicUrl url = addresses.apply(in.small());
            if (url == null) {
                throw new LostAddress();
            }
            return url;
        }
    }
}
