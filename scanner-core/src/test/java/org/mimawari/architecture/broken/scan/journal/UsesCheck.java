package org.mimawari.architecture.broken.scan.journal;

import org.mimawari.architecture.broken.check.Check;

record UsesCheck(Check check) {}
