package org.mimawari.gather.web;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.web.CaCertificateException.Problem;

/**
 * The authorities whose certificates are trusted: the system's and those of the settings' PEM files, several to a file, with any text
 * between them. Files are read once, when the trust manager is made.
 */
final class CaCertificates {
    private static final long MAX_FILE_BYTES = 10_000_000;
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private final List<Path> files;

    CaCertificates(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** @throws CaCertificateException if a file cannot be used */
    X509TrustManager trustManager() {
        List<Certificate> added = new ArrayList<>();
        for (Path file : files) {
            added.addAll(certificates(file));
        }
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate certificate : trustManager(null).getAcceptedIssuers()) {
                trusted.setCertificateEntry("system-" + trusted.size(), certificate);
            }
            for (Certificate certificate : added) {
                trusted.setCertificateEntry("added-" + trusted.size(), certificate);
            }
            return trustManager(trusted);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java cannot make a store of trusted certificates", e);
        }
    }

    /** @param store null for the system's */
    private static X509TrustManager trustManager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trusting) {
                return trusting;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }

    private static List<Certificate> certificates(Path file) {
        String pem = text(file);
        List<Certificate> certificates = new ArrayList<>();
        int begin = pem.indexOf(BEGIN);
        while (begin >= 0) {
            int end = pem.indexOf(END, begin);
            if (end < 0) {
                throw new CaCertificateException(file, Problem.DAMAGED, null);
            }
            certificates.add(certificate(file, pem.substring(begin, end + END.length())));
            begin = pem.indexOf(BEGIN, end);
        }
        if (certificates.isEmpty()) {
            throw new CaCertificateException(file, Problem.NO_CERTIFICATE, null);
        }
        return certificates;
    }

    private static Certificate certificate(Path file, String block) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (CertificateException e) {
            throw new CaCertificateException(file, Problem.DAMAGED, e);
        }
    }

    private static String text(Path file) {
        if (Files.notExists(file)) {
            throw new CaCertificateException(file, Problem.MISSING, null);
        }
        if (!Files.isRegularFile(file)) {
            throw new CaCertificateException(file, Problem.NOT_A_FILE, null);
        }
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new CaCertificateException(file, Problem.TOO_LARGE, null);
            }
            // Not by Files, which would call a file unreadable only because the run is to stop.
            try (InputStream in = new FileInputStream(file.toFile())) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw new CaCertificateException(file, Problem.NOT_READABLE, e);
        }
    }
}
