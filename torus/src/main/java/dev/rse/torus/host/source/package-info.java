/** Programs that people write: compiled at run time, checked, rewritten so that they end, and run like any other. */
package dev.rse.torus.host.source;
