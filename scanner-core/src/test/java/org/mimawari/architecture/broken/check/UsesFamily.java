package org.mimawari.architecture.broken.check;

import org.mimawari.architecture.broken.check.share.ShareCheck;

record UsesFamily(ShareCheck shareCheck) {}
