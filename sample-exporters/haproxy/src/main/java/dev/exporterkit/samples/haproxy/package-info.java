/**
 * An exporter of HAProxy. {@code HaproxyExporter} names the parts: collectors, each with the record
 * that it fills, on one {@code Haproxy}, which reads the CSV page or the stats socket.
 */
@NullMarked
package dev.exporterkit.samples.haproxy;

import org.jspecify.annotations.NullMarked;
