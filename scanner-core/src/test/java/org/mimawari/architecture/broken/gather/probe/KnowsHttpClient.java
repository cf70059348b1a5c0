package org.mimawari.architecture.broken.gather.probe;

import okhttp3.OkHttpClient;

record KnowsHttpClient(OkHttpClient client) {}
