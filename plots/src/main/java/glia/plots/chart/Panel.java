package glia.plots.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * One pair of axes and what is drawn between them, the first mark undermost.
 *
 * @param square whether a unit is as long across as it is down, as for pictures and planes
 */
public record Panel(String title, Axis x, Axis y, List<Mark> marks, boolean square) {
    public Panel {
        marks = List.copyOf(marks);
    }

    public static Panel of(Axis x, Axis y, List<? extends Mark> marks) {
        return new Panel("", x, y, List.copyOf(marks), false);
    }

    public Panel titled(String newTitle) {
        return new Panel(newTitle, x, y, marks, square);
    }

    public Panel squared() {
        return new Panel(title, x, y, marks, true);
    }

    /** Whether none of its marks has anything to show. */
    public boolean blank() {
        return marks.stream().allMatch(Mark::blank);
    }

    /** The x axis fixed to what is shown. */
    public Extent xExtent() {
        return AxisRange.of(x, marks.stream().map(Mark::xExtent).toList(), marks, true);
    }

    /** The y axis fixed to what is shown. */
    public Extent yExtent() {
        return AxisRange.of(y, marks.stream().map(Mark::yExtent).toList(), marks, false);
    }

    Panel thinned(List<String> notes) {
        List<Mark> thinned = new ArrayList<>();
        for (Mark mark : marks) {
            Mark.Thinned lighter = mark.thinned();
            thinned.add(lighter.mark());
            if (!lighter.note().isEmpty() && !notes.contains(lighter.note())) {
                notes.add(lighter.note());
            }
        }
        return new Panel(title, x, y, thinned, square);
    }

    /** This panel with few enough points, and notes of what was left out added to {@code notes}. */
    public static List<Panel> thin(List<Panel> panels, List<String> notes) {
        return panels.stream().map(panel -> panel.thinned(notes)).toList();
    }
}
