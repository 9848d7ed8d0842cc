/** Short messages at the top right that go away by themselves. */
package dev.rse.app.toast;
