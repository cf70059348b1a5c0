package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is said against a site while it is our own machine that has no network. */
class OwnNetworkTest {
    private static final String HOME = "https://www.city.aozora.example/";
    private static final String SETTINGS = "sites:\n  - { name: 青空市, start: [ '" + HOME + "' ] }\n";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(Files.createDirectory(folder.resolve("root"))).settings(SETTINGS);
    }

    /** A process of its own in a namespace without any interface that is up. */
    private void unplug() throws IOException, InterruptedException {
        boolean possible;
        try {
            Process trial = new ProcessBuilder("unshare", "--net", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("trial").toFile())
                    .start();
            possible = trial.waitFor(20, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException e) {
            possible = false;
        }
        assumeTrue(possible, "absent: the right to start a process without a network (root, and the program unshare)");
        desk.offline();
    }

    private void assertScanBlamesOurNetwork() throws Exception {
        Program scan = desk.run("scan", "--out", "out", "--lang", "en");
        assertThat(scan.code()).as(scan.err()).isEqualTo(3);
        assertThat(scan.err())
                .contains("the network of this machine was down")
                .contains("this machine has no way out", "nothing is known of www.city.aozora.example")
                .doesNotContain("no server named", "The server is down");
        ReportJson report = ReportJson.of(desk.folder().resolve("out/report.json"));
        assertThat(report.root().at("/coverage/unseen/own-network").asInt()).isPositive();
        assertThat(report.root().at("/coverage/unseen/unreachable").asInt()).isZero();
        assertThat(report.findings()).isEmpty();
        assertThat(Files.readString(desk.folder().resolve("out/report.md"))).contains("The scanner had no network");
    }

    @Test
    void aScanWithoutANetworkSaysSo() throws Exception {
        unplug();
        assertScanBlamesOurNetwork();
    }

    @Test
    void theDoctorWithoutANetworkSaysSoOnceForTheMachineAndForTheAddress() throws Exception {
        unplug();
        Program doctor = desk.run("doctor", HOME, "--lang", "ja");
        assertThat(doctor.code()).isEqualTo(2);
        assertThat(doctor.out())
                .containsOnlyOnce("このコンピューターがネットワークにつながっていません")
                .contains("このコンピューターからネットワークの外に出られません", "www.city.aozora.example の様子は分からず")
                .doesNotContain("サーバーが見つかりません");
    }

    @Test
    void aProxyThatDoesNotAnswerIsOurNetworkToo() throws Exception {
        int dead;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = socket.getLocalPort();
        }
        desk.settings(SETTINGS + "network: { proxy: 'http://127.0.0.1:" + dead + "' }\n");
        assertScanBlamesOurNetwork();
    }

    /** The checkup of the host and the look of the scanner both see it. */
    @Test
    void theDoctorSaysOnceOfANameThatDoesNotExistThatItDoesNotAndLogsNothingToTheTerminal() throws Exception {
        assumeTrue(deniesNames(), "absent: a name server that answers");
        Program doctor = desk.run("doctor", "https://nobody.invalid/", "--lang", "en");
        assertThat(doctor.out())
                .containsOnlyOnce("there is no server named nobody.invalid")
                .doesNotContain("there is no such host", "DEBUG");
    }

    private static boolean deniesNames() {
        try {
            return InetAddress.getByName("own-network-test.invalid") == null;
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains("not known");
        }
    }
}
