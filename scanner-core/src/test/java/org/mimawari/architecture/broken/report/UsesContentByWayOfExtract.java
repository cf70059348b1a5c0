package org.mimawari.architecture.broken.report;

import org.mimawari.architecture.broken.extract.Carrier;

record UsesContentByWayOfExtract(Carrier step) {}
