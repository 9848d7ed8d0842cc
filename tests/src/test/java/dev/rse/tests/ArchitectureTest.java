package dev.rse.tests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrows between modules and layers point only downwards. */
class ArchitectureTest {
    private static final List<String> MODULES =
            List.of("torus", "kernel", "chain", "inference", "visualizer", "qemu-launcher", "app", "installer");

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        List<Path> folders = new ArrayList<>();
        for (String module : MODULES) {
            Path folder = Sources.TOP.resolve(module).resolve("target/classes");
            assertTrue(Files.isDirectory(folder), () -> module + " is not built");
            folders.add(folder);
        }
        ours = new ClassFileImporter().importPaths(folders);
    }

    @ParameterizedTest
    @CsvSource({
        "torus, kernel|chain|inference|visualizer|qemu|app|installer",
        "kernel, chain|inference|visualizer|qemu|app|installer",
        "chain, kernel|inference|visualizer|qemu|app|installer",
        "inference, torus|kernel|chain|visualizer|qemu|app|installer",
        "visualizer, kernel|inference|qemu|app|installer",
        "qemu, torus|kernel|chain|inference|visualizer|app|installer",
        "app, installer",
    })
    void modulesDependDownwards(String module, String above) {
        String[] forbidden = above.split("\\|", -1);
        for (int i = 0; i < forbidden.length; i++) {
            forbidden[i] = "dev.rse." + forbidden[i] + "..";
        }
        noClasses()
                .that()
                .resideInAPackage("dev.rse." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(ours);
    }

    @ParameterizedTest
    @CsvSource({"torus, dev.rse.torus..", "kernel, dev.rse.kernel.."})
    void theCoreKnowsTheJdkAndTorusAlone(String module, String own) {
        classes()
                .that()
                .resideInAPackage("dev.rse." + module + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "javax.tools..", "javax.lang.model..", "com.sun.source..", "dev.rse.torus..", own)
                .check(ours);
    }

    @Test
    void viewModelsKnowNoView() {
        noClasses()
                .that()
                .resideInAPackage("dev.rse.app..viewmodel..")
                .should()
                .dependOnClassesThat(arePartOfTheWindow())
                .allowEmptyShould(true)
                .check(ours);
    }

    @ParameterizedTest
    @CsvSource({"torus", "kernel", "visualizer", "app"})
    void packagesFormNoCycles(String module) {
        slices().matching("dev.rse." + module + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ours);
    }

    /** JavaFX's scene and stage, our scenes, and every class of ours that uses them. */
    private static DescribedPredicate<JavaClass> arePartOfTheWindow() {
        return describe("are part of the window", type -> isSceneOrStage(type) || usesSceneOrStage(type));
    }

    private static boolean usesSceneOrStage(JavaClass type) {
        return type.getPackageName().startsWith("dev.rse.")
                && type.getDirectDependenciesFromSelf().stream().anyMatch(use -> isSceneOrStage(use.getTargetClass()));
    }

    private static boolean isSceneOrStage(JavaClass type) {
        return type.getPackageName().matches("javafx\\.(scene|stage)(\\..*)?");
    }
}
