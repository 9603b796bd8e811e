package dev.exporterkit.samples.tests;

/** A statistics page of HAProxy. */
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
}
