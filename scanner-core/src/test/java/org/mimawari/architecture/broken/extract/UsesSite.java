package org.mimawari.architecture.broken.extract;

import org.mimawari.architecture.broken.site.Fact;

record UsesSite(Fact fact) {}
