package org.mimawari.architecture.broken.history;

import org.mimawari.architecture.broken.report.Page;

record UsesReport(Page page) {}
