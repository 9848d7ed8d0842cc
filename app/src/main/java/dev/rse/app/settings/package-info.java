/** What the user has chosen, kept as versioned JSON in the platform's own folders. */
package dev.rse.app.settings;
