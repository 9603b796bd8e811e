/**
 * An exporter of HAProxy. {@code HaproxyExporter} lists the collectors, each with the record that
 * it fills. They share one {@code Haproxy}, which reads the CSV page or the stats socket.
 */
@NullMarked
package dev.exporterkit.samples.haproxy;

import org.jspecify.annotations.NullMarked;
