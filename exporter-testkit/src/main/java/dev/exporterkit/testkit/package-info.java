/**
 * Tests of collectors and exporters, in sentences.
 *
 * <p>A collector is tested through its generated code, without server and process:
 *
 * <pre>{@code
 * class KeyspaceTest {
 *   @Test
 *   void everyDatabaseIsShown() {
 *     CollectorRun run = CollectorTester.of(new KeyspaceCollector(redis)).run();
 *     assertThat(run)
 *         .hasText("""
 *             # TYPE redis_db_keys gauge
 *             redis_db_keys{db="db0"} 12
 *             """)
 *         .sample("redis_db_avg_ttl_seconds", "db", "db3").isEqualTo(999.95)
 *         .hasNoDrops();
 *   }
 *
 *   @Test
 *   void deadServerIsDown() {
 *     assertThat(CollectorTester.of(new KeyspaceCollector(redis.gone())).run())
 *         .failedWith(IOException.class)
 *         .isDown();
 *   }
 * }
 * }</pre>
 *
 * <p>The {@code assertThat} is that of AssertJ. A {@link dev.exporterkit.testkit.FakeScrape} is for
 * code below the collector that takes a scrape. A {@link
 * dev.exporterkit.runtime.flight.ManualClock} drives deadlines and caches.
 */
@NullMarked
package dev.exporterkit.testkit;

import org.jspecify.annotations.NullMarked;
