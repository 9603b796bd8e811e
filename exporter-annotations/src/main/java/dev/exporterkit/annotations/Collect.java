package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a {@link Collector} that fetches its metrics.
 *
 * <p>It can take a {@code ScrapeContext} and, for probes, a {@code Target} and the record of a
 * module, in any order, and can throw any {@code Exception}. It returns a record of metrics, a
 * {@code DynamicFamily}, or an {@code Optional}, {@code Collection}, {@code Stream} or labelled
 * {@code Map} of these. Null is an error. A stream is read once and closed.
 *
 * <pre>{@code
 * @Collector(name = "backup", description = "The newest backup.")
 * final class BackupCollector {
 *   @Collect
 *   Optional<Backup> newest(ScrapeContext scrape) throws IOException {
 *     return BackupFolder.newest(scrape.remaining());
 *   }
 *
 *   record Backup(
 *       @Gauge(name = "app_backup_timestamp_seconds", help = "When it ended.") Instant end) {}
 * }
 * }</pre>
 *
 * <p>On a method that returns a map, {@link Label} names the label that the keys fill:
 *
 * <pre>{@code
 * @Collect
 * @Label("pool")
 * Map<String, Connections> connections() { … }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Collect {}
