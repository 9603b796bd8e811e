package dev.exporterkit.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is limited to the remaining time of its scrape at each execution.
 *
 * @param statement the driver's statement
 * @param owner the connection that created it, as the author sees it
 * @param connection the same connection, for this class
 */
record BoundStatement(Statement statement, Connection owner, BoundConnection connection)
    implements InvocationHandler {

  static Object of(
      Statement statement, Class<?> type, Connection owner, BoundConnection connection) {
    return Delegates.of(type, new BoundStatement(statement, owner, connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    return switch (method.getName()) {
      case "equals" -> args != null && proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "getConnection" -> owner;
      default -> call(method, args);
    };
  }

  private @Nullable Object call(Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    if (!method.getName().startsWith("execute")) {
      return connection.call(statement, method, args);
    }
    boolean endedByServer = connection.prepare(statement);
    try {
      return connection.call(statement, method, args);
    } catch (SQLException e) {
      // A failed batch is empty.
      if (!endedByServer
          || !StatementTimeout.mayBeRefused(e)
          || method.getName().endsWith("Batch")) {
        throw e;
      }
      connection.prepareWithoutServer(statement);
      @Nullable Object result = connection.call(statement, method, args);
      connection.serverEndsNothing();
      return result;
    }
  }
}
