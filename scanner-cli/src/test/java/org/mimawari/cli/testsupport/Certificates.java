package org.mimawari.cli.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An invented authority, and a certificate that it gave to one host. */
public final class Certificates {

    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private final HeldCertificate server;

    public Certificates(String host) {
        this.server = new HeldCertificate.Builder()
                .addSubjectAlternativeName(host)
                .signedBy(authority)
                .build();
    }

    public SSLContext serverSide() {
        return new HandshakeCertificates.Builder()
                .heldCertificate(server)
                .build()
                .sslContext();
    }

    /** Writes the authority's certificate as PEM. */
    public Path writeTo(Path file) throws IOException {
        return Files.writeString(file, authority.certificatePem(), StandardCharsets.US_ASCII);
    }
}
