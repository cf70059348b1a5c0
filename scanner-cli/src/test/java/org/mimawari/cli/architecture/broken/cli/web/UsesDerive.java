package org.mimawari.cli.architecture.broken.cli.web;

import org.mimawari.cli.architecture.broken.derive.Builder;

record UsesDerive(Builder builder) {}
