/** The past of a running braid: kept states, the journal between them, moments to look at and forks to run on from. */
package dev.rse.torus.host.history;
