package org.mimawari.architecture.broken.compare;

import org.mimawari.architecture.broken.personal.Detector;

record UsesPersonal(Detector detector) {}
