/**
 * Will hold the runtime image and the packages for each platform.
 */
package dev.rse.installer;
