package io.github.finsam.examples.rendering;

/**
 * A figure drawn as inline SVG, readable without colour.
 *
 * <p>Every chart is drawn twice, for wide and for narrow screens; the style sheet shows one of
 * them. A screen reader hears the title, the description and every value.
 */
public sealed interface Chart extends Content
    permits BarChart,
        DistributionChart,
        FunnelChart,
        GroupedBarChart,
        LineChart,
        RadarChart,
        ShareChart {}
