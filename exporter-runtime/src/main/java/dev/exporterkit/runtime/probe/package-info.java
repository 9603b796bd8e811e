/**
 * Probes: how requests name targets, which targets the operator allows, and how the collectors of a
 * probe run.
 */
@NullMarked
package dev.exporterkit.runtime.probe;

import org.jspecify.annotations.NullMarked;
