/** BLAKE2b-256 (RFC 7693) and the 32-byte digests and roots it yields. */
package dev.rse.torus.hash;
