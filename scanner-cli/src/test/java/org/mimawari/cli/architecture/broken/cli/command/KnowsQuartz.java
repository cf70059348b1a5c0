package org.mimawari.cli.architecture.broken.cli.command;

import org.quartz.Scheduler;

record KnowsQuartz(Scheduler scheduler) {}
