/**
 * What {@code blackbox.yml} holds, key by key under the reference's names. A module says which
 * prober it is for, and has one section of options for it.
 */
@NullMarked
package dev.exporterkit.samples.blackbox.config;

import org.jspecify.annotations.NullMarked;
