package org.mimawari.architecture.broken.gather.web;

import org.openqa.BrowserStandIn;

record KnowsBrowser(BrowserStandIn browser) {}
