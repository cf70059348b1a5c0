package org.mimawari.cli.doctor;

import java.util.List;

/** Java's version and how much memory it may take. */
final class JavaCheckup implements Checkup {
    private static final int LEAST = 17;
    private static final long MIB = 1 << 20;
    private static final long LEAST_MIB = 512;

    @Override
    public List<Note> look() {
        int version = Runtime.version().feature();
        long heap = Runtime.getRuntime().maxMemory() / MIB;
        return List.of(
                version >= LEAST
                        ? Note.ok("doctor.java", version, System.getProperty("java.vendor", "?"))
                        : Note.problem("doctor.java-old", version),
                heap >= LEAST_MIB ? Note.ok("doctor.memory", heap) : Note.warning("doctor.memory-small", heap));
    }
}
