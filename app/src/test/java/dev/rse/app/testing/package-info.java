/** What the tests of the window stand on: the real window without a display, behind a thin wrapper of TestFX. */
package dev.rse.app.testing;
