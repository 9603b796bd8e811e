package dev.exporterkit.client;

import dev.exporterkit.api.Deadline;
import dev.exporterkit.runtime.flight.Threads;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A connection that is aborted when its scrape's time is up. */
final class BoundConnection implements InvocationHandler {
  /** An abort may block, so each has a thread of its own. */
  static final Executor ABORTS = Threads.each("jdbc-abort");

  private final Connection connection;
  private final Deadline deadline;
  private final SqlFailures failures;
  private volatile boolean endedByServer = true;

  private BoundConnection(Connection connection, Deadline deadline, SqlFailures failures) {
    this.connection = connection;
    this.deadline = deadline;
    this.failures = failures;
  }

  static Connection of(Connection connection, Deadline deadline, SqlFailures failures) {
    BoundConnection bound = new BoundConnection(connection, deadline, failures);
    deadline.guard(() -> ABORTS.execute(bound::abort));
    return Delegates.of(Connection.class, bound);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    return switch (method.getName()) {
      case "equals" -> args != null && proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "close" -> close(method, args);
      default -> bound(call(connection, method, args), method, (Connection) proxy);
    };
  }

  /** Calls the driver; what it throws says nothing secret, and who had no more time. */
  @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    try {
      return Delegates.call(target, method, args);
    } catch (SQLException e) {
      throw deadline.isOver() ? failures.late(deadline, e) : failures.told(e);
    }
  }

  /** Gives a statement what is left of the time; returns whether the server is to end it, too. */
  boolean prepare(Statement statement) throws SQLException {
    if (deadline.isOver()) {
      throw failures.late(deadline, null);
    }
    return StatementTimeout.set(statement, connection, deadline.remaining(), endedByServer);
  }

  /** Prepares a statement whose limit the server has refused. */
  void prepareWithoutServer(Statement statement) throws SQLException {
    statement.setQueryTimeout(0);
    StatementTimeout.set(statement, connection, deadline.remaining(), false);
  }

  /** Remembers that the server cannot end statements. */
  void serverEndsNothing() {
    endedByServer = false;
  }

  private @Nullable Object close(Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    try {
      return call(connection, method, args);
    } finally {
      deadline.close();
    }
  }

  private @Nullable Object bound(@Nullable Object result, Method method, Connection self) {
    return result instanceof Statement statement
        ? BoundStatement.of(statement, method.getReturnType(), self, this)
        : result;
  }

  private void abort() {
    try {
      connection.abort(ABORTS);
    } catch (SQLException e) {
      // It is closed, or as good as closed.
    }
  }
}
