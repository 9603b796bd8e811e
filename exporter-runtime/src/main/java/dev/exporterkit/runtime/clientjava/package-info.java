/**
 * The bridge to client_java, in both directions: its snapshots as a source for text, and sheets as
 * its snapshots, for protobuf and for its registries.
 */
@NullMarked
package dev.exporterkit.runtime.clientjava;

import org.jspecify.annotations.NullMarked;
