/**
 * Will hold the language models: backends, chat sessions, tools and the bridge into the kernel's shell.
 */
package dev.rse.inference;
