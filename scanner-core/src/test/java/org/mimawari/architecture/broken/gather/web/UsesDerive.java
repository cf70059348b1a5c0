package org.mimawari.architecture.broken.gather.web;

import org.mimawari.architecture.broken.derive.Builder;

record UsesDerive(Builder builder) {}
