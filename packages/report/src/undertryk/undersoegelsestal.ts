/** The counts of persons that a report tells of its surveys, and how the shares of the table follow from the answers. */
import type { Svargrundlag, Undersoegelse, Undersoegelser } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"
import type { Sum } from "./Antal.ts"
import { type Fundet, type Persontal, tilsammen } from "./Persontal.ts"
import { baselinetal, raekketal } from "./raekketal.ts"
import { erLille } from "./skjul.ts"

type Maerket = Pick<Undersoegelse, "position">

/** The names of the counts of a survey. */
export const svartal = {
  inviterede: ({ position }: Maerket): string => `undersoegelse ${position}|inviterede`,
  ialt: ({ position }: Maerket): string => `undersoegelse ${position}|ialt`,
  svar: ({ position }: Maerket, svar: string): string => `undersoegelse ${position}|svar ${svar}`,
  /** All answers but these. */
  grundlag: ({ position }: Maerket, uden: ReadonlyArray<string>): string =>
    `undersoegelse ${position}|uden ${JSON.stringify(uden)}`
}

/** How many gave each answer, by its words. */
const svarene = ({ svar }: Undersoegelse): ReadonlyMap<string, number> => {
  const alle = new Map<string, number>()
  for (const { antal, svar: ord } of svar) alle.set(ord, (alle.get(ord) ?? 0) + antal)
  return alle
}

const talt = (svar: ReadonlyMap<string, number>, ord: ReadonlyArray<string>): number =>
  ord.reduce((sum, et) => sum + (svar.get(et) ?? 0), 0)

/** The answers are not shown one by one where one of them is given by too few. */
const undersoegelsen = (en: Undersoegelse, graense: number): Fundet => {
  const svar = svarene(en)
  const ialt = talt(svar, [...svar.keys()])
  const hvor = [...svar.values()].some((antal) => erLille(antal, graense)) ? "rest" : "tal"
  const egne = [...svar].map(([ord, antal]): Persontal => ({ id: svartal.svar(en, ord), hvor, antal }))
  const tavse = { id: `${svartal.ialt(en)}|tavse`, hvor: "rest" as const, antal: en.inviterede - ialt }
  const spurgt: Fundet =
    tavse.antal < 0
      ? { tal: [], summer: [] }
      : { tal: [tavse], summer: [{ ialt: svartal.inviterede(en), led: [svartal.ialt(en), tavse.id] }] }
  const tal: ReadonlyArray<Persontal> = [
    { id: svartal.inviterede(en), hvor: "tal", antal: en.inviterede },
    { id: svartal.ialt(en), hvor: "tal", antal: ialt },
    ...egne
  ]
  return tilsammen([{ tal, summer: [{ ialt: svartal.ialt(en), led: egne.map(({ id }) => id) }] }, spurgt])
}

/** The base of a share, and its parts as they stand in the row, where they are of this survey. */
const andelen = (en: Undersoegelse, { svar: valgte, uden }: Svargrundlag, iRaekken: Fundet): Fundet => {
  const svar = svarene(en)
  const grundlag = [...svar.keys()].filter((ord) => !uden.includes(ord))
  const sum = (ialt: string, ord: ReadonlyArray<string>): Sum => ({
    ialt,
    led: ord.filter((et) => svar.has(et)).map((et) => svartal.svar(en, et))
  })
  const dele = iRaekken.tal.flatMap(({ antal, hvor, id }) => {
    const ord = hvor === "taeller" ? valgte : hvor === "naevner" ? grundlag : undefined
    return ord !== undefined && talt(svar, ord) === antal ? [sum(id, ord)] : []
  })
  const navn = svartal.grundlag(en, uden)
  return {
    tal: [{ id: navn, hvor: "tal", antal: talt(svar, grundlag) }],
    summer: [sum(navn, grundlag), ...dele]
  }
}

export const undersoegelsestal = (
  { alle, grundlag }: Undersoegelser,
  raekker: ReadonlyArray<Raekke>,
  valg: { readonly foersteAar: string | undefined; readonly graense: number }
): Fundet =>
  tilsammen([
    ...alle.map((en) => undersoegelsen(en, valg.graense)),
    ...grundlag.flatMap((et) => {
      const egne = raekker.filter(({ kriterium, omraade }) => kriterium === et.kriterium && omraade === et.omraade)
      const { brugt, udgangspunkt } = et
      return [
        ...(brugt === undefined ? [] : [andelen(brugt, et, tilsammen(egne.map((en) => raekketal(en, valg))))]),
        ...(udgangspunkt === undefined
          ? []
          : [andelen(udgangspunkt, et, tilsammen(egne.map((en) => baselinetal(en, valg.graense))))])
      ]
    })
  ])
