/** What the torus needs of a JVM: lane threads, the clock, capsule files, the thread that paces a braid. */
package dev.rse.torus.host;
