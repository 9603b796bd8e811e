package dev.exporterkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a {@link Collector} that fetches. It may take a {@code ScrapeContext} and,
 * for probes, a {@code Target} and the record of a module, in any order, may throw anything, and
 * returns a record of metrics, a {@code DynamicFamily}, or an {@code Optional}, {@code Collection},
 * {@code Stream} or labelled {@code Map} of them. Null is an error; a stream is read and closed at
 * once.
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
 * <p>{@link Label} on the method names the label that the keys of a returned map fill:
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
