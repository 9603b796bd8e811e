package dev.exporterkit.client;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Logs in, each time on a thread of its own: what drivers call a login time-out means different
 * things, and the one of {@link DriverManager} belongs to the whole program. A driver that does not
 * come back costs a few threads, and then nobody tries any more until one of them ends.
 */
final class Logins {
  private static final int MOST_LATE = 8;

  private final AtomicInteger late = new AtomicInteger();

  Connection open(String url, Properties properties, TimeLimit limit, SqlFailures failures)
      throws SQLException {
    if (late.get() >= MOST_LATE) {
      throw failures.stuck(MOST_LATE);
    }
    CompletableFuture<Connection> login = new CompletableFuture<>();
    Thread thread = new Thread(() -> logIn(url, properties, login), "jdbc-login");
    thread.setDaemon(true);
    thread.start();
    try {
      return await(login, limit);
    } catch (ExecutionException e) {
      throw failures.told(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw failures.late(limit, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.late(limit, e);
    } finally {
      leave(login, thread);
    }
  }

  private static Connection await(CompletableFuture<Connection> login, TimeLimit limit)
      throws ExecutionException, InterruptedException, TimeoutException {
    while (true) {
      try {
        return login.get(limit.left().toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (!limit.grows()) {
          throw e;
        }
      }
    }
  }

  private void leave(CompletableFuture<Connection> login, Thread thread) {
    late.incrementAndGet();
    if (login.cancel(false)) {
      thread.interrupt();
    } else {
      late.decrementAndGet();
    }
  }

  private void logIn(String url, Properties properties, CompletableFuture<Connection> login) {
    boolean inTime;
    try {
      Connection connection = DriverManager.getConnection(url, properties);
      inTime = login.complete(connection);
      if (!inTime) {
        connection.abort(TimeLimit.THREADS);
      }
    } catch (Throwable e) { // whatever a driver throws belongs to whom asked for it
      inTime = login.completeExceptionally(e) || !login.isCancelled();
    }
    if (!inTime) {
      late.decrementAndGet();
    }
  }
}
