package org.mimawari.architecture.broken.gather.web;

import org.openqa.selenium.WebDriver;

record KnowsBrowser(WebDriver browser) {}
