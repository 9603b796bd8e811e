/**
 * Fake targets on real sockets: they respond, misbehave on demand, and record what they receive.
 */
@NullMarked
package dev.exporterkit.testkit.server;

import org.jspecify.annotations.NullMarked;
