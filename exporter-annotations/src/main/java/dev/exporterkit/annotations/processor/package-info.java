/**
 * The two annotation processors. Each receives annotated classes, has them read, checked and
 * reported, and writes code for the sound ones.
 */
@NullMarked
package dev.exporterkit.annotations.processor;

import org.jspecify.annotations.NullMarked;
