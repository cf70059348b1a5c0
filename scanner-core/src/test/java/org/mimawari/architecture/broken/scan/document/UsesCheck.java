package org.mimawari.architecture.broken.scan.document;

import org.mimawari.architecture.broken.check.Check;

record UsesCheck(Check check) {}
