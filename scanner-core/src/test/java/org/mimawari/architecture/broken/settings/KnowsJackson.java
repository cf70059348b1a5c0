package org.mimawari.architecture.broken.settings;

import com.fasterxml.jackson.databind.ObjectMapper;

record KnowsJackson(ObjectMapper mapper) {}
