/** The mysql-query exporter: what queries say, asked of any one of several replicas. */
@NullMarked
package dev.exporterkit.samples.mysql;

import org.jspecify.annotations.NullMarked;
