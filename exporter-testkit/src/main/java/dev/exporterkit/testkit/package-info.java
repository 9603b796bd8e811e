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
 * <p>A complete exporter runs in the JVM of the test, on a free port:
 *
 * <pre>{@code
 * class RedisExporterTest {
 *   @RegisterExtension static final FakeTcpServer redis = FakeServer.tcp();
 *
 *   @RegisterExtension
 *   static final ExporterExtension exporter =
 *       ExporterExtension.of(RedisExporter.class)
 *           .flags(() -> List.of("--redis.address=" + redis.address()));
 *
 *   @Test
 *   void looksAsReviewed() {
 *     assertThat(exporter.scrape()).matchesGolden();
 *   }
 *
 *   @Test
 *   void wrongPortIsRefused() {
 *     assertThat(exporter.startProblems("--redis.address=:x"))
 *         .singleElement()
 *         .asString()
 *         .contains("--redis.address");
 *   }
 * }
 * }</pre>
 *
 * <p>The {@code assertThat} is always that of AssertJ. Code below the collector, such as a client,
 * gets a {@link dev.exporterkit.testkit.FakeScrape}, a {@link dev.exporterkit.testkit.FakeNetwork}
 * or a {@link dev.exporterkit.testkit.RecordedTrace}. A {@link
 * dev.exporterkit.runtime.flight.ManualClock} drives deadlines and caches, and a {@link
 * dev.exporterkit.testkit.ConfigTester} reads configurations. The packages below have fake targets,
 * and what a test must not leave behind.
 */
@NullMarked
package dev.exporterkit.testkit;

import org.jspecify.annotations.NullMarked;
