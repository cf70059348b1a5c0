package org.mimawari.architecture.broken.check.form;

import org.mimawari.architecture.broken.check.share.ShareCheck;

record UsesSister(ShareCheck shareCheck) {}
