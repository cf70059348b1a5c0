package org.mimawari.gather;

import org.mimawari.content.Judge;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.gather.web.Web;

/** What a walk works with, given by the composition root. */
public record WalkContext(
        Web web,
        Judge judge,
        FactMaker facts,
        FileDesk files,
        KnownAddresses known,
        WalkLog log,
        Renderer renderer,
        Memory memory,
        Elsewhere elsewhere) {}
