package org.mimawari.architecture.broken.check.share;

import org.mimawari.architecture.broken.check.Check;

public final class ShareCheck implements Check {}
