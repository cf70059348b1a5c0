/** Facts about the site, made once by gathering and deriving. Holds no text of the site except labels; may use only term. */
@NullMarked
package org.mimawari.site;

import org.jspecify.annotations.NullMarked;
