/** An exporter of the disks of this machine: the smallest real one, and the first to read. */
@NullMarked
package dev.exporterkit.samples.disk;

import org.jspecify.annotations.NullMarked;
