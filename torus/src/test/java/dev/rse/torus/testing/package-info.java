/**
 * Small seeded generators, shrinking and checks that the tests of every module share.
 */
package dev.rse.torus.testing;
