/** Tests that take long or work the machine hard. */
package dev.rse.tests.stress;
