package org.mimawari.architecture.broken.personal;

import org.mimawari.architecture.broken.extract.Reader;

record UsesExtract(Reader reader) {}
