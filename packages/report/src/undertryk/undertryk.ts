/** The rows as they may leave the house: without small counts of persons, and without what these could be read from. */
import { type Delaftale, referencer } from "@delaftale/core"
import type { Raekke, Undertrykt } from "../tal/Raekke.ts"
import { erEnGraense, fortaeller } from "./fortaeller.ts"
import type { Fundet, Persontal } from "./Persontal.ts"
import { type Sammenhaeng, sammenhaeng } from "./sammenhaeng.ts"
import { fortsat, intetSenere, medSenere } from "./senere.ts"
import { type Skjult, skjul } from "./skjul.ts"

/** Fewer persons than this are not told. */
export type Mindsteantal = 3 | 5

interface Plan extends Sammenhaeng, Skjult {
  readonly raekker: ReadonlyArray<Raekke>
  readonly aar: ReadonlyArray<string>
  /** Whether another cut is told after it. */
  readonly erTidligere: boolean
}

type Steder = Pick<Delaftale, "boligomraader" | "projektaar">

/** At export only: neither the log nor a verdict knows of it. Without a small count the rows say what they did. */
export const undertryk = (
  raekker: ReadonlyArray<Raekke>,
  delaftale: Steder,
  graense: number = 3
): ReadonlyArray<Raekke> => undertrykSnit([{ raekker }], delaftale, graense)[0]!.raekker

/** The rows of a cut of the log, and counts that are told beside them. */
export interface Snit {
  readonly raekker: ReadonlyArray<Raekke>
  readonly andet?: Fundet
}

export interface UndertryktSnit {
  readonly raekker: ReadonlyArray<Raekke>
  /** Whether the count of that name has to be left out. */
  readonly skjult: (id: string) => boolean
}

/**
 * Several cuts that are told together, the earliest first. The last one is as it would be alone; in an earlier one a count
 * is left out, too, where it differs by fewer persons than the limit from what is told later.
 */
export const undertrykSnit = (
  snit: ReadonlyArray<Snit>,
  { boligomraader, projektaar }: Steder,
  graense: number
): ReadonlyArray<UndertryktSnit> => {
  const aar = projektaar.map(({ id }) => id)
  const steder = { aar, omraader: boligomraader.map(({ id }) => id), graense }
  let senere = intetSenere
  const bagfra = snit.toReversed().map(({ andet, raekker }, nummer): UndertryktSnit => {
    const alle = medSenere(sammenhaeng(raekker, steder, andet), senere, graense)
    const skjult = skjul(alle.antal, alle.summer, graense, senere.fortalt)
    senere = fortsat(senere, alle, skjult)
    const plan = { ...alle, ...skjult, raekker, aar, erTidligere: nummer > 0 }
    return { raekker: udenSkjulte(plan), skjult: (id) => skjult.skjulte.has(alle.navn(id)) }
  })
  return bagfra.toReversed()
}

const udenSkjulte = (plan: Plan): ReadonlyArray<Raekke> => {
  if (plan.skjulte.size === 0 && plan.raekker.every(({ bag }) => bag === undefined)) return plan.raekker
  return plan.raekker.map((raekke) => {
    const hvad = undertrykt(raekke, plan)
    return udenBag(hvad.length === 0 ? raekke : uden(raekke, hvad))
  })
}

/** The years of a mean are told by nobody. */
const udenBag = (raekke: Raekke): Raekke => {
  if (raekke.bag === undefined) return raekke
  const { bag: _, ...resten } = raekke
  return resten
}

const skjulte = (fundne: ReadonlyArray<Persontal> = [], plan: Plan): ReadonlyArray<Persontal> =>
  fundne.filter(({ hvor, id }) => hvor !== "rest" && plan.skjulte.has(id))

/** Whether the target would tell a count that is hidden: its own, the baseline, last year's, or another promise's. */
const maaletFortaeller = (raekke: Raekke, plan: Plan): boolean => {
  const { krav } = raekke.maaling
  const henvist = referencer(krav)
  const foregaaende =
    henvist.some(({ slags }) => slags === "foregaaende") || (krav.slags === "Forloeb" && krav.form === "foregaaende")
  const aaretFoer = plan.aar[plan.aar.indexOf(raekke.projektaar) - 1]
  const kilder = plan.raekker.filter(({ kriterium, omraade, projektaar }) => {
    if (omraade !== raekke.omraade) return false
    const naevnt = henvist.some((en) => en.slags === "indikator" && en.kriterium === kriterium)
    return (
      (foregaaende && kriterium === raekke.kriterium && projektaar === aaretFoer) ||
      (naevnt && projektaar === raekke.projektaar)
    )
  })
  return (
    (!erEnGraense(raekke) && skjulte(plan.iRaekken.get(raekke), plan).length > 0) ||
    skjulte(plan.iBaseline.get(raekke), plan).length > 0 ||
    kilder.some((en) => skjulte(plan.iRaekken.get(en), plan).length > 0)
  )
}

const undertrykt = (raekke: Raekke, plan: Plan): ReadonlyArray<Undertrykt> => {
  if (raekke.omraade === "alle") {
    const omraader = plan.raekker.filter(
      (en) =>
        en.omraade !== "alle" &&
        en.kriterium === raekke.kriterium &&
        en.projektaar === raekke.projektaar &&
        en.halvaar === raekke.halvaar
    )
    return omraader.some((en) => undertrykt(en, plan).includes("status")) ? ["status"] : []
  }
  const egne = plan.iRaekken.get(raekke) ?? []
  const skjult = skjulte(egne, plan)
  const naevner = skjult.some(({ hvor }) => hvor === "naevner")
  const baseline = skjulte(plan.iBaseline.get(raekke), plan).length > 0
  const maaltal = maaletFortaeller(raekke, plan)
  const forMeget = egne.some(({ id }) => plan.fortalt.has(id)) || naevner
  // What a verdict of before says of a hidden count is a bound on what is told later, too.
  const vises = fortaeller(raekke) !== "uvist" && !plan.erTidligere
  const status = maaltal || forMeget || (skjult.length > 0 && !vises)
  return [
    ...(skjult.length > 0 ? (["vaerdi"] as const) : []),
    ...(naevner ? (["naevner"] as const) : []),
    ...(maaltal ? (["maaltal"] as const) : []),
    ...(baseline ? (["baseline"] as const) : []),
    ...(status ? (["status"] as const) : [])
  ]
}

/** What other readings say, and whether it is on track, would be one more hint at what is hidden. */
const uden = (raekke: Raekke, hvad: ReadonlyArray<Undertrykt>): Raekke => {
  const { aarsag: grund, baseline, dele, maaltal, margin: _margin, paaSporet: _spor, vaerdi, ...resten } = raekke
  const { naevner } = dele ?? {}
  const udenVaerdi = hvad.includes("vaerdi")
  const status = hvad.includes("status") ? "kanIkkeVurderes" : raekke.status
  const aarsag = hvad.includes("status") || (udenVaerdi && grund === undefined) ? "undertrykt" : grund
  const { maaltal: maaltekst, vaerdi: vaerditekst } = raekke.tekst
  return {
    ...resten,
    ...(vaerdi === undefined || udenVaerdi ? {} : { vaerdi }),
    ...(dele === undefined || udenVaerdi ? {} : { dele }),
    ...(naevner === undefined || !udenVaerdi || hvad.includes("naevner") ? {} : { dele: { naevner } }),
    ...(maaltal === undefined || hvad.includes("maaltal") ? {} : { maaltal }),
    ...(baseline === undefined || hvad.includes("baseline") ? {} : { baseline }),
    status,
    ...(aarsag === undefined ? {} : { aarsag }),
    haengerPaa: [],
    tekst: {
      ...raekke.tekst,
      vaerdi: udenVaerdi ? "" : vaerditekst,
      maaltal: hvad.includes("maaltal") ? "" : maaltekst,
      status,
      aarsag: aarsag ?? ""
    },
    undertrykt: hvad
  }
}
