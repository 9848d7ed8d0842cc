/**
 * What is drawn: software renderer, braid scene, state tree scene and charts, without business logic.
 */
package dev.rse.visualizer;
