package glia;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms and which way their imports run: what a room may not know, no class in it may name. */
class ArchitectureTest {
    private static final List<String> FROM_THE_GROUND_UP =
            List.of("glia.datasets..", "glia.networks..", "glia.plots..", "glia.magics..", "glia.extension..");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("glia", "io.github.spencerpark.ijava");

    @ParameterizedTest
    @ValueSource(strings = {"datasets", "networks", "plots", "magics", "kernel", "extension", "ijava"})
    void everyRoomHasClassesToCheck(String room) {
        assertFalse(CLASSES.that(resideInAnyPackage("glia." + room + "..")).isEmpty());
    }

    @Test
    void importsRunOneWay() {
        for (int below = 0; below < FROM_THE_GROUND_UP.size() - 1; below++) {
            String[] above = FROM_THE_GROUND_UP
                    .subList(below + 1, FROM_THE_GROUND_UP.size())
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(FROM_THE_GROUND_UP.get(below))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above));
        }
    }

    @Test
    void theKernelKnowsNothingOfNetworksAndNothingBelowTheExtensionKnowsTheKernel() {
        check(noClasses()
                .that()
                .resideInAPackage("glia.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FROM_THE_GROUND_UP.toArray(String[]::new)));
        check(noClasses()
                .that()
                .resideInAnyPackage(FROM_THE_GROUND_UP.subList(0, 4).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("glia.kernel..", "jdk.jshell..", "org.zeromq.."));
    }

    /** So that the classes of a foreign kernel are loaded where a notebook names one, and nowhere else. */
    @Test
    void theNamesOfIJavaStandOnTheKernelsContractAndNothingStandsOnThem() {
        String[] names = {"glia.ijava..", "io.github.spencerpark.ijava.."};
        check(noClasses()
                .that()
                .resideOutsideOfPackages(names)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(names));
        check(noClasses()
                .that()
                .resideInAnyPackage(names)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "glia.kernel.server..", "glia.kernel.evaluation..", "glia.kernel.magic..", "jdk.jshell.."));
        check(noClasses()
                .that()
                .resideInAnyPackage(names)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FROM_THE_GROUND_UP.toArray(String[]::new)));
    }

    @Test
    void dataSetsLoadNoNativeCode() {
        check(noClasses()
                .that()
                .resideInAPackage("glia.datasets..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..", "com.sun.jna.."));
    }

    @Test
    void onlyTheEngineRoomAndTrainingKnowDjl() {
        check(noClasses()
                .that()
                .resideInAnyPackage("glia.networks", "glia.networks.language..", "glia.networks.layers..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl.."));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
