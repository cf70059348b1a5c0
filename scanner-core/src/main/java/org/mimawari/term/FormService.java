package org.mimawari.term;

/** The services whose forms are judged. */
public enum FormService {
    GOOGLE_FORMS
}
