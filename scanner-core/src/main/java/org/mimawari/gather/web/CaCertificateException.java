package org.mimawari.gather.web;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of {@code network.ca-certificates} cannot be used. The message names the file, what is wrong and what to do. */
public final class CaCertificateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Problem {
        MISSING("there is no such file; check the path, which is relative to the settings file"),
        NOT_A_FILE("this is no regular file; name the PEM file itself"),
        NOT_READABLE("it cannot be read; check who may read it"),
        TOO_LARGE("it is larger than 10 MB; name a file that holds only the certificates to trust"),
        NO_CERTIFICATE(
                "it holds no certificate; it must hold at least one block from BEGIN CERTIFICATE to END CERTIFICATE"),
        DAMAGED("a certificate in it is damaged; export it again as PEM (Base64)");

        private final String words;

        Problem(String words) {
            this.words = words;
        }
    }

    private final String file;
    private final Problem problem;

    CaCertificateException(Path file, Problem problem, @Nullable Throwable cause) {
        super("CA certificate file " + file + ": " + problem.words, cause);
        this.file = file.toString();
        this.problem = problem;
    }

    public Path file() {
        return Path.of(file);
    }

    public Problem problem() {
        return problem;
    }
}
