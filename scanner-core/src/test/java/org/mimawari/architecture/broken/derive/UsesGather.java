package org.mimawari.architecture.broken.derive;

import org.mimawari.architecture.broken.gather.Frontier;

record UsesGather(Frontier frontier) {}
