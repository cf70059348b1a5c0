package org.mimawari.architecture.broken.scan.worker;

import org.mimawari.architecture.broken.settings.UsesScan;

record UsesSettings(UsesScan settings) {}
