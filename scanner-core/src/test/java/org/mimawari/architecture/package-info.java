/**
 * The rules of who may use whom, and the proof that each rule can fail.
 *
 * <p>The packages under {@code broken} mirror the real ones and break every rule once. They are only read, never run.
 */
package org.mimawari.architecture;
