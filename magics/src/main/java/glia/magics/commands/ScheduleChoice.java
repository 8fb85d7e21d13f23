package glia.magics.commands;

import glia.networks.training.schedules.Cosine;
import glia.networks.training.schedules.Schedule;
import java.util.List;

/** The schedules of the learning rate by the words of a line. */
enum ScheduleChoice {
    CONSTANT(Schedule.CONSTANT, "Schedule.CONSTANT"),
    COSINE(new Cosine(), "new Cosine()");

    private final Schedule schedule;
    private final String java;

    ScheduleChoice(Schedule schedule, String java) {
        this.schedule = schedule;
        this.java = java;
    }

    Schedule schedule() {
        return schedule;
    }

    String java() {
        return java;
    }

    static ScheduleChoice of(String word) {
        return Choice.of("schedule", word, values());
    }

    /** For completion. */
    static final class Words extends Choice.Words {
        private static final long serialVersionUID = 1;

        Words() {
            super(List.of(values()));
        }
    }
}
