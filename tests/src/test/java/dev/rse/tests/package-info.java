/**
 * What crosses modules: architecture, tidiness, differential, simulation and window tests.
 */
package dev.rse.tests;
