package org.mimawari.history;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.mimawari.finding.Evidence;
import org.mimawari.site.Subject;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/**
 * How facts are written as JSON: records by their components, the variants of a sealed type by their simple name in the field {@code is}, a
 * label as its text.
 */
final class JsonFacts {

    private JsonFacts() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Variant {}

    /** @param address how an address is written; what it throws ends the writing */
    static JsonMapper mapper(Function<PublicUrl, String> address) {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(terms(address))
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .serializationInclusion(JsonInclude.Include.ALWAYS)
                .build();
        for (Class<?> sealed : sealedTypes()) {
            mapper.addMixIn(sealed, Variant.class);
            nameVariants(mapper, sealed);
        }
        return mapper;
    }

    /** All that have variants and occur in facts and evidence. */
    private static Set<Class<?>> sealedTypes() {
        Set<Class<?>> met = new LinkedHashSet<>();
        meet(Subject.class, met);
        meet(Evidence.class, met);
        met.removeIf(type -> !type.isSealed() || type.isEnum());
        return met;
    }

    private static void meet(Type type, Set<Class<?>> met) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> meet(argument, met));
            meet(generic.getRawType(), met);
        } else if (type instanceof Class<?> plain && met.add(plain)) {
            if (plain.isSealed()) {
                Arrays.stream(plain.getPermittedSubclasses()).forEach(variant -> meet(variant, met));
            }
            if (plain.isRecord()) {
                Arrays.stream(plain.getRecordComponents()).forEach(part -> meet(part.getGenericType(), met));
            }
        }
    }

    private static void nameVariants(JsonMapper mapper, Class<?> sealed) {
        for (Class<?> variant : sealed.getPermittedSubclasses()) {
            if (variant.isSealed()) {
                nameVariants(mapper, variant);
            } else {
                mapper.registerSubtypes(new NamedType(variant, variant.getSimpleName()));
            }
        }
    }

    private static SimpleModule terms(Function<PublicUrl, String> address) {
        return new SimpleModule()
                .addSerializer(PublicUrl.class, text(PublicUrl.class, address))
                .addDeserializer(PublicUrl.class, fromText(PublicUrl.class, PublicUrl::of))
                .addSerializer(Label.class, text(Label.class, Label::text))
                .addDeserializer(Label.class, fromText(Label.class, Label::masked));
    }

    private static <T> StdSerializer<T> text(Class<T> type, Function<T, String> words) {
        return new StdSerializer<>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider ignored) throws IOException {
                out.writeString(words.apply(value));
            }
        };
    }

    private static <T> StdDeserializer<T> fromText(Class<T> type, Function<String, T> reading) {
        return new StdDeserializer<>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                try {
                    return reading.apply(in.getValueAsString());
                } catch (IllegalArgumentException e) {
                    return context.reportInputMismatch(type, "not readable");
                }
            }
        };
    }
}
