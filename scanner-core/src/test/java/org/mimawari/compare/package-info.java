@NullMarked
package org.mimawari.compare;

import org.jspecify.annotations.NullMarked;
