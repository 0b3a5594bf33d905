/** How every picture looks: ink on paper, one accent; what must be told apart is told apart in grey as well. */
import type { Config } from "vega-lite"

export const blaek = "#1c1f21"
export const graa = "#6b7276"
const lys = "#c9ccc8"
export const accent = "#0b5563"

export const tema: Config = {
  aria: false,
  background: "#ffffff",
  padding: 12,
  view: { stroke: null },
  font: "sans-serif",
  title: {
    anchor: "start",
    color: blaek,
    fontSize: 13,
    fontWeight: 600,
    subtitleColor: "#8a1c1c",
    subtitleFontSize: 11,
    subtitleFontWeight: 600,
    offset: 10
  },
  axis: {
    labelColor: graa,
    labelFontSize: 11,
    titleColor: graa,
    titleFontSize: 11,
    titleFontWeight: 400,
    domainColor: lys,
    tickColor: lys,
    gridColor: "#ececea",
    labelPadding: 4,
    // the longest name of a place is written out
    labelLimit: 300
  },
  header: {
    labelColor: blaek,
    labelFontSize: 12,
    labelFontWeight: 600,
    labelAnchor: "start",
    labelPadding: 6,
    title: null
  },
  legend: { labelColor: blaek, labelFontSize: 11, title: null, symbolStrokeWidth: 1.6, orient: "bottom" },
  facet: { spacing: 26 }
}
