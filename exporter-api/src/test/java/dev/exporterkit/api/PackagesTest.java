package dev.exporterkit.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What may know what in the API. */
final class PackagesTest {
  private static final JavaClasses API =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("dev.exporterkit.api");

  @Test
  void apiNeedsNoLibraries() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify.annotations..", "jakarta.inject..", "dev.exporterkit.api..")
        .check(API);
  }

  @Test
  void authorsTypesKnowNoOthers() {
    noClasses()
        .that()
        .resideInAPackage("dev.exporterkit.api")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.exporterkit.api.*..")
        .check(API);
  }

  @Test
  void rulesKnowOnlyFamilies() {
    classes()
        .that()
        .resideInAPackage("dev.exporterkit.api.rules")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify.annotations..",
            "dev.exporterkit.api",
            "dev.exporterkit.api.rules")
        .check(API);
  }

  @Test
  void portsStandAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.exporterkit.api.ports")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.exporterkit.api", "dev.exporterkit.api.rules", "dev.exporterkit.api.spi")
        .check(API);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.exporterkit.(**)").should().beFreeOfCycles().check(API);
  }
}
