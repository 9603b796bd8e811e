package dev.exporterkit.testkit.leak;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test class that leaves something behind: a thread, a listening port, a connection, an
 * open file or a process that was not there before its first test, and is still there after
 * everything that JUnit closes.
 *
 * <pre>{@code
 * @FailOnLeaks
 * class RedisExporterTest {
 *   …
 * }
 * }</pre>
 *
 * <pre>
 * RedisExporterTest left 2 things behind:
 *   1) thread "redis-pool-1" (WAITING), since answersWhileRedisHangs():
 *        at java.base/jdk.internal.misc.Unsafe.park(Native Method)
 *        …
 *   2) connection 127.0.0.1:41832 → 127.0.0.1:6379, ESTABLISHED (descriptor 63), since answersWhileRedisHangs()
 * </pre>
 *
 * <p>What is about to end has 20 seconds to do so, or JUnit's configuration parameter {@code
 * exporterkit.leaks.wait-seconds}. No leaks are threads of the JVM, of JUnit, Surefire and the
 * common pool, threads of the HTTP clients of the JDK and OkHttp, and idle daemon threads of a pool
 * that end by themselves after a while. Descriptors are read from {@code /proc}, so on systems
 * other than Linux only threads and processes are checked.
 *
 * <p>If test classes run in parallel, nothing shows which of them a thread belongs to. Classes that
 * overlap are therefore checked together, when the last of them ends, and the message names all of
 * them. This is only right if all of them have this annotation.
 *
 * <p>{@link AllowLeaks} excepts a class or certain threads.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(LeakExtension.class)
public @interface FailOnLeaks {}
