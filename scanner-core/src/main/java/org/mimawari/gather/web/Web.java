package org.mimawari.gather.web;

/**
 * The web as a stranger sees it. Thread-safe. Waits as politeness asks before each request; the waiting does not count
 * against the deadline. Never throws for anything that a server does.
 */
public interface Web extends AutoCloseable {
    Answer ask(Ask ask);

    /** Ends all that is under way; later questions are answered with {@link Answer.Fault#STOPPED}. */
    @Override
    void close();
}
