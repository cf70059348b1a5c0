package org.mimawari.cli.architecture.broken.cli.web;

import okhttp3.OkHttpClient;

record KnowsHttpClient(OkHttpClient client) {}
