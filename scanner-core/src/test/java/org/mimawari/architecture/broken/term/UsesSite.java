package org.mimawari.architecture.broken.term;

import org.mimawari.architecture.broken.site.Fact;

record UsesSite(Fact fact) {}
