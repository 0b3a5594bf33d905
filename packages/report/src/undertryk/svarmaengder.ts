/** Shares of one survey question: answers that are among others, or beside them, leave a remainder that can be worked out. */
import type { Raekke } from "../tal/Raekke.ts"
import type { Fundet, Persontal } from "./Persontal.ts"

/** So many gave one of these answers; or, of the base of a share, any answer but these. */
interface Maengde {
  readonly id: string
  readonly antal: number
  readonly alleUden: boolean
  readonly svar: ReadonlyArray<string>
}

const inden = (mindre: ReadonlyArray<string>, stoerre: ReadonlyArray<string>): boolean =>
  mindre.every((svar) => stoerre.includes(svar))

const adskilt = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean => a.every((svar) => !b.includes(svar))

/** Whether every answer of `a` is one of `b`. */
const erI = (a: Maengde, b: Maengde): boolean => {
  if (a.alleUden) return b.alleUden && inden(b.svar, a.svar)
  return b.alleUden ? adskilt(a.svar, b.svar) : inden(a.svar, b.svar)
}

const maengderne = ({ maaling: { indikator } }: Raekke, tal: ReadonlyArray<Persontal>): ReadonlyArray<Maengde> =>
  indikator.slags !== "svarandel"
    ? []
    : tal.flatMap(({ antal, hvor, id }): ReadonlyArray<Maengde> => {
        if (hvor === "taeller") return [{ id, antal, alleUden: false, svar: indikator.svar }]
        return hvor === "naevner" ? [{ id, antal, alleUden: true, svar: indikator.uden ?? [] }] : []
      })

/** Two of them, the one inside the other, or both inside a third. */
const resten = (ialt: Maengde, led: ReadonlyArray<Maengde>): Fundet => {
  const rest = ialt.antal - led.reduce((sum, { antal }) => sum + antal, 0)
  if (rest < 0) return { tal: [], summer: [] }
  const navne = led.map(({ id }) => id)
  const id = `svarrest|${ialt.id}|${navne.join("|")}`
  return { tal: [{ id, hvor: "rest", antal: rest }], summer: [{ ialt: ialt.id, led: [...navne, id] }] }
}

const parrene = (alle: ReadonlyArray<Maengde>): ReadonlyArray<Fundet> =>
  alle.flatMap((a, nummer) =>
    alle.slice(nummer + 1).flatMap((b): ReadonlyArray<Fundet> => {
      if (a.id === b.id) return []
      if (erI(a, b) && erI(b, a)) return a.antal === b.antal ? [{ tal: [], summer: [{ ialt: a.id, led: [b.id] }] }] : []
      if (erI(a, b)) return [resten(b, [a])]
      if (erI(b, a)) return [resten(a, [b])]
      if (a.alleUden || b.alleUden || !adskilt(a.svar, b.svar)) return []
      return alle.filter((en) => en.alleUden && erI(a, en) && erI(b, en)).map((en) => resten(en, [a, b]))
    })
  )

/** Of the same question, asked of the same ones, in the same place and time. */
export const svarmaengder = (iRaekken: ReadonlyMap<Raekke, ReadonlyArray<Persontal>>): ReadonlyArray<Fundet> => {
  const spurgt = new Map<string, Array<Maengde>>()
  for (const [raekke, tal] of iRaekken) {
    const { halvaar, maaling, omraade, projektaar } = raekke
    const { indikator } = maaling
    if (indikator.slags !== "svarandel") continue
    const { maalgruppe, spoergsmaal } = indikator
    const hvad = JSON.stringify([spoergsmaal, maalgruppe, omraade, projektaar, halvaar])
    spurgt.set(hvad, [...(spurgt.get(hvad) ?? []), ...maengderne(raekke, tal)])
  }
  return [...spurgt.values()].flatMap(parrene)
}
