package org.mimawari.architecture.broken.content;

import org.mimawari.architecture.broken.site.Fact;

record UsesSite(Fact fact) {}
