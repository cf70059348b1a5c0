/** The HTTP client: the only importer of OkHttp. One exchange at a time, inside limits of bytes and time, never to a forbidden address. */
@NullMarked
package org.mimawari.gather.web;

import org.jspecify.annotations.NullMarked;
