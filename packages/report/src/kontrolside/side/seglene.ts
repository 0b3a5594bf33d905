/** The seals behind a cell: the batches that its events lie in, and what has been seen of each. */
import { el } from "./el.ts"
import type { Side, Tilstand } from "./Tilstand.ts"

type Stand = "kaede" | "regnet" | "brudt"

const tegn: Record<Stand, string> = { kaede: "–", regnet: "✓", brudt: "✕" }

export const seglene = (side: Side, tilstand: Tilstand, positioner: ReadonlyArray<number>): ReadonlyArray<Node> => {
  const { kaede, ord } = side
  if (positioner.length === 0) return []
  const punkter = bundterne(side, positioner).map((bundt) => {
    const stand = standen(side, tilstand, bundt)
    const fra = (kaede.hoveder[bundt]?.position ?? 0) + 1
    const til = kaede.hoveder[bundt + 1]?.position ?? side.data.log.position
    return el(
      "li",
      { class: `segl ${stand}` },
      el("span", { class: "tegn", "aria-hidden": "true" }, tegn[stand]),
      ` ${ord.bundt(bundt + 1, fra, til)}: ${ord.seglstand[stand]}`
    )
  })
  return [el("h3", {}, ord.segl), el("ul", { class: "segl" }, ...punkter)]
}

/** By their number from 0, in order; what lies behind a break is all in the one after it. */
const bundterne = ({ kaede: { hoveder } }: Side, positioner: ReadonlyArray<number>): ReadonlyArray<number> => {
  const ender = hoveder.slice(1).map(({ position }) => position as number)
  const numre = positioner.map((position) => {
    const nummer = ender.findIndex((ende) => position <= ende)
    return nummer < 0 ? ender.length : nummer
  })
  return [...new Set(numre)].sort((a, b) => a - b)
}

const standen = ({ kaede }: Side, { gennemset }: Tilstand, bundt: number): Stand => {
  if (kaede.fejl !== undefined && bundt >= kaede.hoveder.length - 1) return "brudt"
  const svar = gennemset?.svar
  if (svar === undefined || typeof svar === "string") return "kaede"
  if (bundt < svar.bundter) return "regnet"
  const { _tag } = svar.udfald
  return _tag === "Brudt" || _tag === "Afviger" ? "brudt" : "kaede"
}
