package org.mimawari.cli.architecture.broken.cli.web;

import jakarta.mail.Session;

record KnowsMail(Session session) {}
