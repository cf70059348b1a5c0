package org.mimawari.term;

/** What the title of a video suggests that it shows. */
public enum VideoTopic {
    /** Nothing that is told apart. */
    ANY,
    /** Pupils in class: 研究授業, 授業参観, 学習発表会. */
    CLASS,
    /** Meant for staff: 職員研修, 校内研修. */
    STAFF
}
