package org.mimawari.architecture.broken.settings;

import org.mimawari.architecture.broken.scan.Scan;

record UsesScan(Scan scan) {}
