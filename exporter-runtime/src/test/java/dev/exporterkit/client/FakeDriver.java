package dev.exporterkit.client;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A driver for {@code jdbc:fake:…}, which logs in as a test says, and whose queries hang, deaf to
 * interrupts, until their connection is aborted.
 */
final class FakeDriver implements Driver, AutoCloseable {
  final List<String> calls = new CopyOnWriteArrayList<>();
  final CountDownLatch aborted = new CountDownLatch(1);

  /** Whether it can be told how long to wait. */
  volatile boolean supportsTimeouts = true;

  /** Whether its server knows how to end a statement. */
  volatile boolean serverEndsStatements = true;

  private final Login login;
  private volatile boolean limited;

  /** What happens before there is a connection. */
  interface Login {
    void run() throws SQLException;
  }

  FakeDriver(Login login) throws SQLException {
    this.login = login;
    DriverManager.registerDriver(this);
  }

  /** Waits as many drivers do: no interrupt ends it. */
  static void await(CountDownLatch latch) {
    boolean over = false;
    while (!over) {
      try {
        latch.await();
        over = true;
      } catch (InterruptedException e) {
        // Deaf.
      }
    }
  }

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    login.run();
    return object(Connection.class, this::connection);
  }

  private interface Calls {
    @Nullable Object call(String method, @Nullable Object argument) throws SQLException;
  }

  private @Nullable Object connection(String method, @Nullable Object argument)
      throws SQLException {
    switch (method) {
      case "setNetworkTimeout":
        return timeout(method);
      case "createStatement":
        return object(Statement.class, this::statement);
      case "abort":
        aborted.countDown();
        return null;
      default:
        calls.add(method);
        return null;
    }
  }

  private @Nullable Object statement(String method, @Nullable Object argument) throws SQLException {
    switch (method) {
      case "getQueryTimeout":
        return 0;
      case "setQueryTimeout":
        limited = !Integer.valueOf(0).equals(argument);
        return timeout(method + " " + argument);
      case "execute":
        if (limited && !serverEndsStatements) {
          throw new SQLException("Unknown system variable 'max_statement_time'", "HY000", 1193);
        }
        calls.add(method + " " + argument);
        return true;
      case "executeQuery":
        await(aborted);
        throw new SQLException("Socket closed");
      default:
        calls.add(argument == null ? method : method + " " + argument);
        return null;
    }
  }

  private @Nullable Object timeout(String call) throws SQLException {
    if (!supportsTimeouts) {
      throw new SQLFeatureNotSupportedException();
    }
    calls.add(call);
    return null;
  }

  private static <T> T object(Class<T> type, Calls calls) {
    return type.cast(
        Proxy.newProxyInstance(
            FakeDriver.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> calls.call(method.getName(), args == null ? null : args[0])));
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:fake:");
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void close() throws SQLException {
    DriverManager.deregisterDriver(this);
  }
}
