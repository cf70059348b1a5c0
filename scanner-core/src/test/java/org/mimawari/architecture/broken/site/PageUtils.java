package org.mimawari.architecture.broken.site;

final class PageUtils {}
