package dev.exporterkit.runtime;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.exporterkit.api.GoDuration;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.problem.SecretText;
import dev.exporterkit.runtime.scrape.ScrapeModule;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of the house that concern the runtime: D2 and D4 of the design. */
@Tag("once")
class ArchitectureTest {
  private static final String ROOT = "dev.exporterkit.runtime";
  private static final String CLIENT = "dev.exporterkit.client";
  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          // Whatever the build folder is called.
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(ROOT, CLIENT);

  @Test
  void dependenciesPointFromCliToExposition() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("root")
        .definedBy(ROOT)
        .layer("cli")
        .definedBy(ROOT + ".cli..")
        .layer("page")
        .definedBy(ROOT + ".web.page..")
        .layer("probe")
        .definedBy(ROOT + ".probe..")
        .layer("web")
        .definedBy(ROOT + ".web", ROOT + ".web.body..", ROOT + ".web.negotiation..")
        .layer("scrape")
        .definedBy(ROOT + ".scrape..")
        .layer("client")
        .definedBy(CLIENT + "..")
        .layer("flight")
        .definedBy(ROOT + ".flight..")
        .layer("exposition")
        .definedBy(ROOT + ".exposition..")
        .whereLayer("root")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("page")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("probe")
        .mayOnlyBeAccessedByLayers("page", "cli", "root")
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("page", "probe", "cli", "root")
        .whereLayer("scrape")
        .mayOnlyBeAccessedByLayers("page", "probe", "web", "cli", "root")
        .whereLayer("client")
        .mayOnlyBeAccessedByLayers("scrape", "probe", "root")
        .check(RUNTIME);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.exporterkit.(**)").should().beFreeOfCycles().check(RUNTIME);
  }

  @Test
  void onlyTheRootKnowsTheCli() {
    noClasses()
        .that(resideOutsideOfPackages(ROOT, ROOT + ".cli.."))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + ".cli.."))
        .check(RUNTIME);
  }

  @Test
  void onlyCliKnowsPicocli() {
    onlyIn("picocli..", ROOT + ".cli..");
  }

  @Test
  void onlyTheWebAndProbesKnowTheHttpServer() {
    onlyIn("com.sun.net.httpserver..", ROOT + ".web..", ROOT + ".probe..");
  }

  @Test
  void onlyBridgesKnowClientJava() {
    onlyIn("io.prometheus..", ROOT + ".clientjava..");
  }

  @Test
  void onlyModulesAndTheRootKnowGuice() {
    noClasses()
        .that(resideOutsideOfPackages(ROOT).and(simpleNameEndingWith("Module").negate()))
        .should()
        .dependOnClassesThat(resideInAPackage("com.google.inject.."))
        .check(RUNTIME);
  }

  @Test
  void runtimeNeverSeesTheProcessor() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("dev.exporterkit.annotations.."))
        .check(RUNTIME);
  }

  @Test
  void onlyTheLogReadsTheClockOnTheWall() {
    noClasses()
        .that(resideOutsideOfPackages(ROOT + ".log.."))
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat(assignableTo(Clock.class).or(assignableTo(Date.class)))
        .because("it jumps, and what is due must not jump with it")
        .check(RUNTIME);
  }

  /**
   * The clients, the log and what stands for no scrape wait with timers of the JDK, which have its
   * clock.
   */
  @Test
  void timePassesByTheInjectedClock() {
    noClasses()
        .that(resideOutsideOfPackages(CLIENT + "..", ROOT + ".log.."))
        .and()
        .areNotAssignableTo(ScrapeModule.class)
        .and()
        .areNotAssignableTo(SystemTimer.class)
        .should()
        .accessTargetWhere(target(owner(equivalentTo(System.class))).and(target(name("nanoTime"))))
        .because("a test can hand in another clock, and does not find a second one")
        .check(RUNTIME);
  }

  @Test
  void loggingGoesThroughTheLog() {
    noClasses()
        .that(resideOutsideOfPackages(ROOT + ".log.."))
        .should()
        .dependOnClassesThat(resideInAPackage("java.util.logging.."))
        .check(RUNTIME);
    classes()
        .that(resideInAPackage(ROOT + ".log.."))
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("java..")
                .or(equivalentTo(GoDuration.class))
                .or(equivalentTo(SecretText.class))
                .or(resideInAPackage(ROOT + ".log.."))
                .or(resideInAPackage("org.jspecify.."))
                .or(resideInAPackage("org.slf4j..")))
        .check(RUNTIME);
  }

  private static void onlyIn(String library, String... packages) {
    noClasses()
        .that(resideOutsideOfPackages(packages))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(RUNTIME);
  }
}
