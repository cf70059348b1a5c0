package org.mimawari.gather.web;

/**
 * The web as a stranger sees it. Thread-safe. Waits as politeness asks before each request; the waiting does not count
 * against the deadline. Never throws for anything that a server does.
 */
public interface Web extends AutoCloseable {
    Answer ask(Ask ask);

    /** Breaks off what is under way; what threads that were interrupted before had asked ends with {@link Answer.Fault#STOPPED}. */
    void breakOff();

    /** Ends all that is under way; later questions are answered with {@link Answer.Fault#STOPPED}. */
    @Override
    void close();
}
