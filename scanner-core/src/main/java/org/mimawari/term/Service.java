package org.mimawari.term;

/**
 * A service outside of the site whose things the site leads to.
 *
 * @param id as in the table of services, "google-sheets"; of small letters, digits and hyphens; part of the JSON report
 * @param name as people know it, "Google スプレッドシート"; the same in all languages
 */
public record Service(String id, String name) {
    public static final Service GOOGLE_FORMS = new Service("google-forms", "Google Forms");
}
