/** A picture as SVG from what is to be seen in it. The libraries are large and are first read when something is drawn. */
import type { TopLevelSpec } from "vega-lite"
import { undveget } from "../dokument/undvig.ts"
import type { Sprog } from "../sprog.ts"
import { tema } from "./tema.ts"

/** Without what is the same for all: the look. */
export type Billedspec = TopLevelSpec

interface Tegnet {
  readonly sprog: Sprog
  /** The id of the picture in the page that it stands in. */
  readonly id: string
  readonly titel: string
  readonly beskrivelse: string
}

/** The same words and figures give the same bytes. */
export const tegn = async (spec: Billedspec, { beskrivelse, id, sprog, titel }: Tegnet): Promise<string> => {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")])
  const { spec: tegning } = vegaLite.compile(spec, { config: { ...tema, locale: { number: talskrift[sprog] } } })
  const view = new vega.View(vega.parse(tegning), { renderer: "none", logLevel: vega.Error })
  // its ids count on through the whole program
  vega.resetSVGDefIds()
  const svg = await view.toSVG()
  view.finalize()
  const [, bredde, hoejde] = /width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []
  const indhold = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${bredde} ${hoejde}" width="${bredde}" height="${hoejde}" `,
    `role="img" aria-labelledby="${id}-titel ${id}-beskrivelse" font-family="${skrift}">`,
    `<title id="${id}-titel">${undveget(titel)}</title><desc id="${id}-beskrivelse">${undveget(beskrivelse)}</desc>`,
    kort(indhold),
    "</svg>"
  ].join("")
}

const ingenMoent: [string, string] = ["", ""]

/** How an axis writes its figures. */
const talskrift = {
  da: { decimal: ",", thousands: ".", grouping: [3], currency: ingenMoent },
  en: { decimal: ".", thousands: ",", grouping: [3], currency: ingenMoent }
} satisfies Record<Sprog, object>

/** The letters are said once for the whole picture. */
const skrift = "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif"

/**
 * Inside the tags: a hundredth of a point is not to be seen, and the picture is told as a whole, by its title and its
 * description, not mark by mark.
 */
const kort = (svg: string): string =>
  svg.replace(/<[^>]*>/gu, (maerke) =>
    maerke
      .replace(/ (role|class|pointer-events|font-family|aria-\w+)="[^"]*"/gu, "")
      .replace(/-?\d+\.\d{3,}(e-?\d+)?/gu, (tal) => String(Math.round(Number(tal) * 100) / 100))
  )
