/** Who runs each activity, now and before: areas that say the same share a line. */
import type { Delaftale, Driftsskifte, Overdragelse } from "@delaftale/core"
import { omraadenavn } from "@delaftale/report"
import * as Arr from "effect/Array"
import { type Sprog, tekst } from "../../Sprog.ts"
import { tabel } from "../tabel.ts"
import { organnavn } from "./organnavn.ts"

const ord: Record<Driftsskifte["tilstand"], readonly [da: string, en: string]> = {
  stoettet: ["støttet af helhedsplanen", "supported"],
  samdrevet: ["drevet i fællesskab", "run together"],
  beboerdrevet: ["beboerdrevet", "run by residents"]
}

export const driftTabel = (
  delaftale: Delaftale,
  overdragelser: ReadonlyArray<Overdragelse>,
  lang: Sprog
): ReadonlyArray<string> => {
  const hoved = lang === "da" ? ["Aktivitet", "Område", "Nu", "Forløb"] : ["Activity", "Area", "Now", "Over time"]
  const sted = (en: Overdragelse): string => JSON.stringify([en.aktivitet, en.nu, en.forloeb])
  const raekker = Object.values(Arr.groupBy(overdragelser, sted)).map((ens) => {
    const { aktivitet, forloeb, nu } = ens[0]!
    const alle = ens.length === delaftale.boligomraader.length
    return [
      `${aktivitet} ${delaftale.aktiviteter.find(({ id }) => id === aktivitet)?.navn ?? ""}`.trim(),
      alle ? tekst(lang, "alle", "all") : ens.map(({ omraade }) => omraadenavn(delaftale, omraade)).join(", "),
      nu === undefined ? tekst(lang, "ikke oplyst", "not said") : skifte(delaftale, nu, lang),
      forloeb.map((et) => `${et.dato} ${skifte(delaftale, et, lang)}`).join("; ")
    ]
  })
  return tabel([hoved, ...raekker])
}

const skifte = (delaftale: Delaftale, { til, tilstand }: Driftsskifte, lang: Sprog): string =>
  `${tekst(lang, ...ord[tilstand])} (${organnavn(delaftale, til)})`
