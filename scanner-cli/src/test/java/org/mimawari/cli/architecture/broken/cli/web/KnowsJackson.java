package org.mimawari.cli.architecture.broken.cli.web;

import com.fasterxml.jackson.databind.ObjectMapper;

record KnowsJackson(ObjectMapper mapper) {}
