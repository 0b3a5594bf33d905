/**
 * The oracle of decisions: for each year an agreement about which nothing is decided, into whose data all that holds for
 * the year has been written by hand; evaluated, and of its cells those of the year taken. Slow, and nothing clever.
 */
import { alleOmraader } from "../../src/evaluation/alleOmraader.ts"
import type { Vurdering } from "../../src/evaluation/Vurdering.ts"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { aendret } from "./aendret.ts"
import { laestSom } from "./laestSom.ts"
import type { Log } from "./liv.ts"
import { regnUd } from "./regnUd.ts"
import { dagFor } from "./staaende.ts"

interface Graense {
  readonly kendtPr: string
  readonly position?: number
}

export interface Udsyn {
  readonly setFra: string
  readonly fakta: Graense
  readonly rettelser: Graense
  readonly fortolkninger: Graense
  readonly versioner: Graense
  readonly beslutninger: Graense
}

export const altFra = (graense: Graense): Omit<Udsyn, "setFra"> => ({
  fakta: graense,
  rettelser: graense,
  fortolkninger: graense,
  versioner: graense,
  beslutninger: graense
})

type Slags = DelaftaleEvent["_tag"]
type Af<T extends Slags> = Extract<DelaftaleEvent, { readonly _tag: T }>

/** The events of a kind that are known, in log order. */
const kendte = <T extends Slags>(
  log: Log,
  type: T,
  { kendtPr, position = log.length }: Graense
): ReadonlyArray<Af<T>> =>
  log
    .filter((en) => en.event._tag === type && dagFor(en) <= kendtPr && en.position <= position)
    .map(({ event }) => event as Af<T>)

type Aar = Delaftale["projektaar"][number]

/** What was promised when the year began. */
const lovetI = (log: Log, aar: Aar, { versioner }: Udsyn): Delaftale => {
  const [foerste] = kendte(log, "DelaftaleIndgaaet", { kendtPr: "9999-12-31" })
  const alle = kendte(log, "RevisionIndstillet", { kendtPr: "9999-12-31" })
  const dage = [...new Set(kendte(log, "RevisionVedtaget", versioner).map(({ gyldigFra }) => gyldigFra))].sort()
  const vedtagne = dage.flatMap((dag) =>
    kendte(log, "RevisionVedtaget", versioner).filter((en) => en.gyldigFra === dag)
  )
  return vedtagne
    .filter(({ gyldigFra }) => gyldigFra <= aar.fra)
    .flatMap(({ revision }) => alle.find((en) => en.revision === revision)!.aendringer)
    .reduce(aendret, foerste!.delaftale)
}

/** And how its words are read in it. */
const laestI = (lovet: Delaftale, log: Log, aar: Aar, { fortolkninger }: Udsyn): Delaftale => {
  const valg = kendte(log, "FortolkningValgt", fortolkninger).filter(
    ({ projektaar }) => projektaar === undefined || projektaar.includes(aar.id)
  )
  const laest = <A extends Pick<Delaftale["forpligtelser"][number], "id" | "maaling" | "tvivl">>(loefte: A): A => {
    const { maaling, tvivl = [], ...resten } = loefte
    if (maaling === undefined) return loefte
    const egne = tvivl.map(
      ({ id }) => valg.findLast((et) => et.kriterium === loefte.id && et.tvivl === id)?.fortolkning
    )
    return { ...resten, maaling: laestSom(maaling, tvivl, egne) } as unknown as A
  }
  return {
    ...lovet,
    kriterier: lovet.kriterier.map(laest) as unknown as Delaftale["kriterier"],
    forpligtelser: lovet.forpligtelser.map(laest)
  }
}

type Fastsat = Af<"BaselineFastsat">

/** The demand of a promise that starts from what is measured or to be fixed, started from the value that was fixed. */
const udgaarFra = (maaling: Maaling, { omraade, periode, vaerdi }: Fastsat): Maaling => {
  const aftalt = { slags: "aftalt" } as const
  const { krav } = maaling
  const aaben = ({ slags }: { readonly slags: string }) => slags === "maalt" || slags === "fastsat"
  const nyt =
    krav.slags === "Forloeb" && aaben(krav.fra)
      ? { ...krav, fra: aftalt }
      : (krav.slags === "Forbedret" || krav.slags === "IkkeVaerreEnd") && aaben(krav.end)
        ? { ...krav, end: aftalt }
        : undefined
  const baseline = { ...(omraade === undefined ? {} : { omraade }), vaerdi, periode, ordlyd: vaerdi }
  return nyt === undefined ? maaling : { ...maaling, krav: nyt, baselines: [baseline] }
}

const medUdgangspunkter = (laest: Delaftale, fastsatte: ReadonlyArray<Fastsat>): Delaftale => ({
  ...laest,
  kriterier: laest.kriterier.map((loefte) => {
    const fastsat = fastsatte.findLast(({ kriterium }) => kriterium === loefte.id)
    return fastsat === undefined ? loefte : { ...loefte, maaling: udgaarFra(loefte.maaling, fastsat) }
  }) as unknown as Delaftale["kriterier"]
})

const undtaget = ({ maaltal: _maaltal, margin: _margin, paaSporet: _paaSporet, ...celle }: Vurdering): Vurdering => ({
  ...celle,
  status: "undtaget",
  aarsag: "undtagelseGivet"
})

/** The cells of one year. Each place is evaluated by itself, with the baselines that were fixed for it. */
const aaretsCeller = (log: Log, aar: Aar, udsyn: Udsyn): ReadonlyArray<Vurdering> => {
  const { fakta, rettelser, setFra } = udsyn
  const laest = laestI(lovetI(log, aar, udsyn), log, aar, udsyn)
  const fastsatte = kendte(log, "BaselineFastsat", udsyn.beslutninger)
  const undtagelser = kendte(log, "UndtagelseGivet", udsyn.beslutninger)
  const lukket = kendte(log, "ProjektaarAfsluttet", udsyn.beslutninger).some(({ projektaar }) => projektaar === aar.id)
  const skaering = {
    fakta: fakta.kendtPr,
    rettelser: rettelser.kendtPr,
    faktaTil: fakta.position ?? log.length,
    rettelserTil: rettelser.position ?? log.length
  }
  const medAlle = new Set<string>()
  const celler = [undefined, ...laest.boligomraader.map(({ id }) => id)].flatMap((omraade) => {
    const her = medUdgangspunkter(
      laest,
      fastsatte.filter((en) => en.omraade === omraade)
    )
    return regnUd(her, log, { setFra, skaering })
      .filter((celle) => celle.projektaar === aar.id)
      .filter((celle) => {
        if (celle.omraade === "alle") medAlle.add(celle.kriterium)
        return celle.omraade === omraade
      })
      .map((celle) => {
        const givet = undtagelser.some(
          (en) =>
            en.kriterium === celle.kriterium &&
            en.projektaar.includes(aar.id) &&
            (en.omraade === undefined || en.omraade === omraade)
        )
        const { fuldstaendighed, status } = celle
        const endelig = lukket && aar.til <= setFra && fuldstaendighed.kendt === fuldstaendighed.ialt
        return { ...(givet && status !== "undtaget" ? undtaget(celle) : celle), endelig }
      })
  })
  const rullet = [...medAlle].map((kriterium) => {
    const [foerste, ...resten] = celler.filter((celle) => celle.kriterium === kriterium)
    return alleOmraader([foerste!, ...resten])
  })
  return [...celler, ...rullet]
}

/** Every cell of a log under five cuts, in no order. */
export const skrevetInd = (log: Log, udsyn: Udsyn): ReadonlyArray<Vurdering> => {
  const [foerste] = kendte(log, "DelaftaleIndgaaet", { kendtPr: "9999-12-31" })
  return foerste!.delaftale.projektaar.flatMap((aar) => aaretsCeller(log, aar, udsyn))
}
