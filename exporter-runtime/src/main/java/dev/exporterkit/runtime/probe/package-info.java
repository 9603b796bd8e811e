/**
 * Probes: how clients name targets, which targets the operator allows, and how the collectors of a
 * probe run and respond.
 */
@NullMarked
package dev.exporterkit.runtime.probe;

import org.jspecify.annotations.NullMarked;
