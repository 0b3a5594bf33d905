/** The figures of a plan, by year and area: each thing counted once over its logs, and whose figures are not all in. */
import * as Interval from "../../ground/Interval.ts"
import { earlier, type LocalDate } from "../../ground/LocalDate.ts"
import { datoAf, udvaelg } from "../../indicators/udvaelg.ts"
import type { Faellestal, Helhedsplan } from "../../terms/Helhedsplan.ts"
import { type Overlap, overlap } from "./dubletter.ts"
import { type Led, liggerI, type Plansted } from "./Led.ts"
import { ledFor } from "./ledFor.ts"
import type { Plandel } from "./Plandel.ts"
import { personerSamlet } from "./personerSamlet.ts"
import { samlet } from "./samlet.ts"

/** A figure of the plan for a year, or the time so far, and an area, or all (*plancelle*, cell of the plan). */
export interface Plancelle {
  /** Absent for the whole period, so far. */
  readonly projektaar?: string
  readonly omraade?: string
  /** Absent while the year runs, and where nobody has reported. Without an upper bound where somebody has not. */
  readonly vaerdi?: Interval.Interval
  /** The time is not over. */
  readonly aaben: boolean
  /** The agreements whose register was not kept, or who reported nothing, so that the figure is not whole. */
  readonly uden: ReadonlyArray<string>
}

/**
 * A figure that several agreements count, in all its cells (*plantal*, figure of the plan), and what overlaps in it.
 */
export interface Plantal extends Overlap {
  readonly tal: Faellestal
  /** Which agreements count it. */
  readonly delaftaler: ReadonlyArray<string>
  readonly celler: ReadonlyArray<Plancelle>
}

export const faellestal = (
  plan: Helhedsplan,
  dele: ReadonlyArray<Plandel>,
  setFra: LocalDate
): ReadonlyArray<Plantal> =>
  (plan.tal ?? []).map((tal): Plantal => {
    const egne = dele.filter(({ delaftale }) => tal.indikatorer[delaftale.id] !== undefined)
    const led = egne.flatMap((del) => ledFor(plan, tal, del))
    const slags = Object.values(tal.indikatorer)[0]?.slags
    const laes = slags === "personer" ? personerSamlet(led) : samlet(led)
    const tider = slags === "opgjort" ? aarene(plan) : [...aarene(plan), { fra: plan.fra, til: plan.til }]
    const celler = tider.flatMap((tid) =>
      [undefined, ...plan.omraader.map(({ id }) => id)].flatMap((omraade): ReadonlyArray<Plancelle> => {
        const sted = { ...tid, ...(omraade === undefined ? {} : { omraade }) }
        const deltagende = egne.filter((del) => medI(plan, del, sted))
        return deltagende.length === 0 ? [] : [cellen(plan, tal, { deltagende, led, laes, setFra }, sted)]
      })
    )
    const fundet = overlap(led)
    // one key is one person, whether its registrations are the same or not
    const mulige = slags === "personer" ? 0 : fundet.mulige
    return { tal, delaftaler: egne.map(idFor), celler, ...fundet, mulige }
  })

interface Talt {
  readonly deltagende: ReadonlyArray<Plandel>
  readonly led: ReadonlyArray<Led>
  readonly laes: (sted: Plansted) => Interval.Interval
  readonly setFra: LocalDate
}

/** Where all of them are missing there is no figure; where some are, what the others have is the least it can be. */
const cellen = (
  plan: Helhedsplan,
  tal: Faellestal,
  { deltagende, laes, led, setFra }: Talt,
  sted: Plantid
): Plancelle => {
  const { fra: _fra, til, ...navn } = sted
  const aaben = til > setFra
  const indtil = { ...sted, til: earlier(til, setFra) }
  if (aaben && sted.projektaar !== undefined) return { ...navn, aaben, uden: [] }
  const uden = deltagende.filter((del) => ikkeFoert(plan, tal, { del, led, setFra }, sted)).map(idFor)
  if (uden.length === 0) return { ...navn, aaben, uden, vaerdi: laes(indtil) }
  const intet = uden.length === deltagende.length && !led.some((en) => liggerI(en, indtil))
  return { ...navn, aaben, uden, ...(intet ? {} : { vaerdi: Interval.atLeast(laes(indtil).mindst) }) }
}

const idFor = ({ delaftale }: Plandel): string => delaftale.id

interface Plantid extends Plansted {
  readonly projektaar?: string
}

const aarene = ({ projektaar }: Helhedsplan): ReadonlyArray<Plantid> =>
  projektaar.map(({ fra, id, til }) => ({ projektaar: id, fra, til }))

/** Whether the agreement is there at all: in the area, in the time. */
const medI = ({ omraader }: Helhedsplan, { delaftale }: Plandel, { fra, omraade, til }: Plansted): boolean =>
  delaftale.fra <= til &&
  fra <= delaftale.til &&
  (omraade === undefined || omraader.find(({ id }) => id === omraade)?.kaldes[delaftale.id] !== undefined)

interface Laest extends Pick<Talt, "led" | "setFra"> {
  readonly del: Plandel
}

/** Missing is never zero: not a row in its register, or not a figure from one of its areas that nobody else has either. */
const ikkeFoert = (plan: Helhedsplan, tal: Faellestal, { del, led, setFra }: Laest, sted: Plansted): boolean => {
  const { delaftale } = del
  const indikator = tal.indikatorer[delaftale.id]
  if (indikator?.slags === "opgjort") {
    const omraader = plan.omraader.filter(
      ({ id, kaldes }) => kaldes[delaftale.id] !== undefined && (sted.omraade ?? id) === id
    )
    const oplyst = new Set(led.flatMap(({ staar }) => (staar?.dag === sted.til ? staar.omraader : [])))
    return omraader.some(({ id }) => !oplyst.has(id))
  }
  const register =
    indikator !== undefined && "foertAf" in indikator
      ? delaftale.registre.find(({ id }) => id === indikator.foertAf)
      : undefined
  if (register === undefined) return false
  const tages = udvaelg(register.af)
  const dage = del.poster.flatMap(({ nu }) => (nu !== undefined && tages(nu) ? (datoAf(nu) ?? []) : []))
  return plan.projektaar
    .filter((aar) => sted.fra <= aar.fra && aar.til <= sted.til && aar.til <= setFra)
    .filter((aar) => medI(plan, del, aar))
    .some(({ fra, til }) => !dage.some((dag) => dag <= til && (register.foert === "indtilAaretsUdgang" || dag >= fra)))
}
