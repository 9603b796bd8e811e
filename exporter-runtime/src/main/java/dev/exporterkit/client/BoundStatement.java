package dev.exporterkit.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that has what is left of its scrape's time whenever it is executed.
 *
 * @param statement the driver's
 * @param owner the connection that made it, as its author knows it
 * @param connection the same, as we know it
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
      // A batch that failed is empty.
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
