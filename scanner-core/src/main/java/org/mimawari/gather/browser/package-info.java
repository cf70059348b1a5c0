/**
 * Shows pages as a visitor's browser does: the only importer of Selenium. The browser itself never reaches the network; all that a
 * page asks for is answered through {@code gather.web}. May not decide which pages are shown, and keeps nothing of them.
 */
@NullMarked
package org.mimawari.gather.browser;

import org.jspecify.annotations.NullMarked;
