package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.gather.web.CaCertificateException.Problem;

class CaCertificatesTest {
    private static final HeldCertificate ONE = authority("One");
    private static final HeldCertificate TWO = authority("Two");

    @TempDir
    Path folder;

    @Test
    void severalCertificatesOfAFileWithTextBetweenAreTrustedBesideTheSystems() throws IOException {
        Path file = write("# One\r\n" + ONE.certificatePem() + "\n subject=/CN=Two\n" + TWO.certificatePem() + "\nend");
        int system = new CaCertificates(List.of()).trustManager().getAcceptedIssuers().length;
        var trusted =
                Arrays.asList(new CaCertificates(List.of(file)).trustManager().getAcceptedIssuers());
        assertThat(trusted).contains(ONE.certificate(), TWO.certificate()).hasSize(system + 2);
        assertThat(system).isPositive();
    }

    @Test
    void problemsAreNamedWithTheFile() throws IOException {
        assertProblem(folder.resolve("none.pem"), Problem.MISSING);
        assertProblem(folder, Problem.NOT_A_FILE);
        assertProblem(write(""), Problem.NO_CERTIFICATE);
        assertProblem(write("お知らせ"), Problem.NO_CERTIFICATE);
        assertProblem(write(ONE.privateKeyPkcs8Pem()), Problem.NO_CERTIFICATE);
        assertProblem(write("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"), Problem.DAMAGED);
        assertProblem(write("-----BEGIN CERTIFICATE-----\nnothing follows"), Problem.DAMAGED);
        assertProblem(write(ONE.certificatePem().replaceFirst("-----END(?s).*", "")), Problem.DAMAGED);
    }

    private void assertProblem(Path file, Problem problem) {
        var network = Webs.trusting(file);
        assertThatExceptionOfType(CaCertificateException.class)
                .isThrownBy(() -> Webs.open(network).close())
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem))
                .satisfies(e -> assertThat(e.file()).isEqualTo(file))
                .withMessageContaining(file.toString());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("ca.pem"), text);
    }

    private static HeldCertificate authority(String name) {
        return new HeldCertificate.Builder()
                .certificateAuthority(0)
                .commonName(name)
                .build();
    }
}
