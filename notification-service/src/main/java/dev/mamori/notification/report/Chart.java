package dev.mamori.notification.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the bars of a chart stand, in the units of its SVG picture (pixels at a width of 640). The page draws them: a chart
 * library for the JVM would bring AWT, which a native executable does not have.
 */
public final class Chart {
    static final int WIDTH = 640;
    private static final int LABEL = 200;
    private static final int NUMBER = 40;
    private static final int ROW = 26;
    private static final int COLUMNS_HEIGHT = 120;

    private Chart() {}

    /** A bar with its label, value, place and size. */
    public record Bar(String label, int value, double x, double y, double width, double height) {
        public double middle() {
            return round(x + width / 2);
        }

        public double end() {
            return round(x + width + 5);
        }
    }

    /** Lying bars, one below the other. */
    public record Rows(List<Bar> bars, int height) {
        static Rows of(List<String> labels, List<Integer> values) {
            int most = Math.max(1, values.stream().max(Integer::compare).orElse(0));
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                double width = (double) (WIDTH - LABEL - NUMBER) * values.get(i) / most;
                bars.add(new Bar(labels.get(i), values.get(i), LABEL, i * (double) ROW + 4, round(width), ROW - 8.0));
            }
            return new Rows(bars, labels.size() * ROW + 4);
        }
    }

    /** Standing bars side by side, and the value of the topmost line. */
    public record Columns(List<Bar> bars, int height, int top) {
        static Columns of(List<String> labels, List<Integer> values) {
            int top = Math.max(1, values.stream().max(Integer::compare).orElse(0));
            double step = (double) WIDTH / Math.max(1, labels.size());
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                double height = (double) COLUMNS_HEIGHT * values.get(i) / top;
                bars.add(new Bar(
                        labels.get(i),
                        values.get(i),
                        round(i * step + step * 0.15),
                        round(COLUMNS_HEIGHT - height + 16),
                        round(step * 0.7),
                        round(height)));
            }
            return new Columns(bars, COLUMNS_HEIGHT + 40, top);
        }
    }

    /** Shares of one bar, beside each other; those of nothing take no place. */
    static List<Bar> shares(List<String> labels, List<Integer> values) {
        int all = values.stream().mapToInt(Integer::intValue).sum();
        List<Bar> bars = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < labels.size(); i++) {
            double width = all == 0 ? 0 : (double) WIDTH * values.get(i) / all;
            bars.add(new Bar(labels.get(i), values.get(i), round(x), 0, round(width), 28));
            x += width;
        }
        return bars;
    }

    /** A share in whole percent, half up; 0 of nothing. */
    static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
