package org.mimawari.architecture.broken.scan.worker;

import org.mimawari.architecture.broken.cli.Command;

record UsesCommandLine(Command command) {}
