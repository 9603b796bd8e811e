/**
 * An exporter of the disks of this machine: the smallest real exporter, and the first one to read.
 */
@NullMarked
package dev.exporterkit.samples.disk;

import org.jspecify.annotations.NullMarked;
