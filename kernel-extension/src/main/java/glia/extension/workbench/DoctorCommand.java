package glia.extension.workbench;

import glia.extension.workbench.doctor.Check;
import glia.extension.workbench.doctor.Finding;
import glia.extension.workbench.doctor.Finding.Verdict;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Check java, kernel, engine, natives, GPU, Jupyter and caches, and say how to put each right.")
final class DoctorCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        boolean good = true;
        for (Check check : Check.all()) {
            Finding finding = look(check);
            good &= finding.verdict() != Verdict.WRONG;
            System.out.println(line(finding));
            if (!finding.fix().isEmpty()) {
                System.out.println("               fix: " + finding.fix());
            }
        }
        return good ? 0 : 1;
    }

    /** The doctor must get to the end on a machine on which nothing is as it should be. */
    private static Finding look(Check check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            String subject = check.getClass().getSimpleName().replace("Check", "");
            return new Finding(
                    subject.toLowerCase(Locale.ROOT), Verdict.WRONG, "cannot be looked at: " + e, "report this");
        }
    }

    private static String line(Finding finding) {
        String verdict = switch (finding.verdict()) {
            case GOOD -> "ok";
            case NOTE -> "note";
            case WRONG -> "WRONG";
        };
        return String.format("%-5s %-8s %s", verdict, finding.subject(), finding.found());
    }
}
