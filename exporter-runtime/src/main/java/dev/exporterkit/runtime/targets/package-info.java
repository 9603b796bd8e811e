/**
 * What is probed: how clients name targets, which of them an operator allows, and where they are.
 */
@NullMarked
package dev.exporterkit.runtime.targets;

import org.jspecify.annotations.NullMarked;
