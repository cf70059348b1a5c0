package org.mimawari.extract.document;

import java.util.EnumMap;
import java.util.Map;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.extract.Deadline;
import org.mimawari.extract.ReadResult;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Reads a document with the reader for its format, and the files within it with theirs. Thread-safe; throws on no bytes. */
public final class DocumentReaders {
    private final Map<DocumentFormat, DocumentReader> readers = new EnumMap<>(DocumentFormat.class);

    /** @param readers by format; what has none is NOT_ATTEMPTED */
    public DocumentReaders(Map<DocumentFormat, DocumentReader> readers) {
        this.readers.putAll(readers);
    }

    public ReadResult<DocumentExtent> read(Body body, PublicUrl url, DocumentSink sink, Allowance allowance) {
        DocumentFormat format;
        try {
            format = DocumentFormat.of(body);
        } catch (OutOfMemoryError tooLarge) {
            return new ReadResult.Failed<>(Cause.TOO_LARGE);
        }
        DocumentReader reader = readers.get(format);
        if (reader == null) {
            return new ReadResult.Failed<>(Cause.NOT_ATTEMPTED);
        }
        NestedSink nested = new NestedSink(sink, this, url, allowance, format);
        try {
            return judged(reader.read(body, url, nested, allowance), body, nested);
        } catch (Deadline.Passed | Allowance.Exceeded limit) {
            return broken(nested, Cause.TOO_LARGE);
        } catch (OutOfMemoryError tooLarge) {
            return broken(nested, Cause.TOO_LARGE);
        } catch (Exception | StackOverflowError | LinkageError damaged) {
            // Damaged and hostile files bring the libraries to exceptions of every kind: this file alone is lost.
            return broken(nested, body.whole() ? Cause.UNREADABLE : Cause.TOO_LARGE);
        }
    }

    private static ReadResult<DocumentExtent> judged(ReadResult<DocumentExtent> result, Body body, NestedSink nested) {
        if (!(result instanceof ReadResult.Read<DocumentExtent> read)) {
            return result;
        }
        DocumentExtent extent = read.value();
        boolean whole = body.whole() && !nested.hasUnread();
        return whole || extent.unread() > 0 ? result : new ReadResult.Read<>(new DocumentExtent(extent.pages(), 1));
    }

    private static ReadResult<DocumentExtent> broken(NestedSink nested, Cause cause) {
        return nested.hasSomething() ? new ReadResult.Read<>(DocumentExtent.IN_PART) : new ReadResult.Failed<>(cause);
    }
}
