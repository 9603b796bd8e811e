package dev.exporterkit.samples.tests;

/** A page as HAProxy would answer with it. */
final class Stats {
  static final String PAGE =
      """
      # pxname,svname,qcur,scur,stot,status,type,hrsp_2xx,
      shop,FRONTEND,,4,90,OPEN,0,80,
      pool,web1,0,1,45,UP,2,40,
      pool,web2,1,1,44,DOWN,2,39,
      pool,BACKEND,1,2,90,UP,1,79,

      """;

  private Stats() {}

  /** Returns the page as the body of an HTTP answer. */
  static String http() {
    return http("200 OK", PAGE);
  }

  /** Returns an HTTP answer after which the connection is closed. */
  static String http(String status, String body) {
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\n\r\n" + body;
  }
}
