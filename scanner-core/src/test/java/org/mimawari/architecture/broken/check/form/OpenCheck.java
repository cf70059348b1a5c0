package org.mimawari.architecture.broken.check.form;

import org.mimawari.architecture.broken.check.Check;

/** Not final. */
class OpenCheck implements Check {}
