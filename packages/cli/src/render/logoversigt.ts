/** A log without its rows: how many events of each kind, and from when to when they were written. */
import type { Bundt, DelaftaleEvent } from "@delaftale/core"
import { type Sprog, tekst } from "../Sprog.ts"
import { visEnkeltvis } from "./personoplysninger.ts"
import { tabel } from "./tabel.ts"

interface Antal {
  readonly antal: number
  readonly foerste: number
  readonly sidste: number
}

export type Optalt = ReadonlyMap<DelaftaleEvent["_tag"], Antal>

export const medTalt = (optalt: Optalt, haendelser: Bundt["haendelser"]): Optalt => {
  const nye = new Map(optalt)
  for (const { event, position } of haendelser) {
    const { antal, foerste } = nye.get(event._tag) ?? { antal: 0, foerste: position }
    nye.set(event._tag, { antal: antal + 1, foerste, sidste: position })
  }
  return nye
}

export const logoversigt = (optalt: Optalt, lang: Sprog): string => {
  const hoved = lang === "da" ? ["Hændelse", "Antal", "Første nr.", "Sidste nr."] : ["Event", "Count", "First", "Last"]
  const raekker = [...optalt].map(([slags, { antal, foerste, sidste }]) => [
    slags,
    ...[antal, foerste, sidste].map(String)
  ])
  const ialt = [...optalt.values()].reduce((sum, { antal }) => sum + antal, 0)
  return [
    ...tabel([hoved, ...raekker]),
    "",
    tekst(lang, `${ialt} hændelser. ${visEnkeltvis(lang)}`, `${ialt} events. ${visEnkeltvis(lang)}`)
  ].join("\n")
}
