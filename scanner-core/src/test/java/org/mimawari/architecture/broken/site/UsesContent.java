package org.mimawari.architecture.broken.site;

import org.mimawari.architecture.broken.content.Words;

record UsesContent(Words words) {}
