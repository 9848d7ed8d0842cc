/** Tests of programs that people write. */
package dev.rse.torus.host.source;
