/** The paged memory that holds a strand's whole state: copy-on-write pages, snapshots, page digests and roots. */
package dev.rse.torus.memory;
