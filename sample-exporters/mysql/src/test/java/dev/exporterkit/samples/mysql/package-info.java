/** Tests of the mysql-query exporter that need no database. */
@NullMarked
package dev.exporterkit.samples.mysql;

import org.jspecify.annotations.NullMarked;
