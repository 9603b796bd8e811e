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

/** A connection that is aborted at the deadline of its scrape. */
final class BoundConnection implements InvocationHandler {
  /** An abort may block, so each has its own thread. */
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

  /**
   * Calls the driver; translates its exceptions, so that they contain no secrets and report a
   * missed deadline.
   */
  @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    try {
      return Delegates.call(target, method, args);
    } catch (SQLException e) {
      throw deadline.isOver() ? failures.late(deadline, e) : failures.reported(e);
    }
  }

  /**
   * Limits a statement to the remaining time; returns whether the server will cancel it as well.
   */
  boolean prepare(Statement statement) throws SQLException {
    if (deadline.isOver()) {
      throw failures.late(deadline, null);
    }
    return StatementTimeout.set(statement, connection, deadline.remaining(), endedByServer);
  }

  /** Prepares a statement whose limit the server has rejected. */
  void prepareWithoutServer(Statement statement) throws SQLException {
    statement.setQueryTimeout(0);
    StatementTimeout.set(statement, connection, deadline.remaining(), false);
  }

  /** Remembers that the server cannot cancel statements. */
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
      // It is closed, or will be.
    }
  }
}
