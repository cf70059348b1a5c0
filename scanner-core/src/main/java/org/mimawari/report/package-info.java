/** From findings to words: one class a format. Never sees content. */
@NullMarked
package org.mimawari.report;

import org.jspecify.annotations.NullMarked;
