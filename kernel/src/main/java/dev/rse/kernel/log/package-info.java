/** The kernel log that {@code dmesg} shows. */
package dev.rse.kernel.log;
