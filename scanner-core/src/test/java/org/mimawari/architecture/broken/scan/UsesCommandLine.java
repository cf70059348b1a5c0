package org.mimawari.architecture.broken.scan;

import org.mimawari.architecture.broken.cli.Command;

record UsesCommandLine(Command command) {}
