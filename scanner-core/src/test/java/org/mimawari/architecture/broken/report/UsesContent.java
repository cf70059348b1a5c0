package org.mimawari.architecture.broken.report;

import org.mimawari.architecture.broken.content.Words;

record UsesContent(Words words) {}
