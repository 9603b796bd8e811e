/** The mysql-query exporter: results of queries, from any of several replicas. */
@NullMarked
package dev.exporterkit.samples.mysql;

import org.jspecify.annotations.NullMarked;
