/**
 * The rules of the command line's packages, and the proof that each rule can fail.
 *
 * <p>The packages under {@code broken} mirror the real ones and break every rule once. They are only read, never run.
 */
package org.mimawari.cli.architecture;
