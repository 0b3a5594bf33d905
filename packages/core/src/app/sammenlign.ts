/** Two cuts of a log held against each other: which cells say something else, and what made them. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import { sammeSvar } from "../evaluation/sammeSvar.ts"
import type { Vurdering } from "../evaluation/Vurdering.ts"
import type { LogId } from "../ground/LogId.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { FindesIkke } from "./fejl.ts"
import type { Laesefejl } from "./Regnskab.ts"
import type { Graense, Snit, Statusvalg } from "./Statusvalg.ts"
import { type Status, status } from "./status.ts"

/**
 * What lies between the two, in the order in which one goes from the first to the second: time passed (a period ended,
 * something fell due), facts became known, what was known was corrected (a late report counts as a correction, ruling
 * 4), the words were read in another way, the agreement was revised, and something else was decided (an exemption, a
 * baseline).
 */
export const aendringsaarsager = [
  "tidenGik",
  "nyeFakta",
  "rettedeFakta",
  "andenFortolkning",
  "andenVersion",
  "andenBeslutning"
] as const
/** What made a cell say something else (*ændringsårsag*, reason of a change). */
export type Aendringsaarsag = (typeof aendringsaarsager)[number]

/** Which cut is moved at a step; time is the day things are seen from. */
const flyttes: Record<Aendringsaarsag, keyof Snit | undefined> = {
  tidenGik: undefined,
  nyeFakta: "fakta",
  rettedeFakta: "rettelser",
  andenFortolkning: "fortolkninger",
  andenVersion: "versioner",
  andenBeslutning: "beslutninger"
}

/** A cell whose value, target, status or reason is another one, or that is only in one of the two. */
export interface Aendring {
  readonly foer?: Vurdering
  readonly efter?: Vurdering
  /** The steps at which it changed; a step that another one undid is among them. */
  readonly aarsager: NonEmptyReadonlyArray<Aendringsaarsag>
}

/** Two answers of one log, and the cells in which they differ (*sammenligning*, comparison). */
export interface Sammenligning {
  readonly foer: Status
  readonly efter: Status
  readonly aendringer: ReadonlyArray<Aendring>
}

export const altVed = (graense: Graense): Snit => ({
  fakta: graense,
  rettelser: graense,
  fortolkninger: graense,
  versioner: graense,
  beslutninger: graense
})

const noegle = ({ halvaar, kriterium, omraade, projektaar }: Vurdering): string =>
  JSON.stringify([kriterium, omraade, projektaar, halvaar])

const celler = (vurderinger: ReadonlyArray<Vurdering>): ReadonlyMap<string, Vurdering> =>
  new Map(vurderinger.map((vurdering) => [noegle(vurdering), vurdering]))

const ens = (a: Vurdering | undefined, b: Vurdering | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sammeSvar(a, b)

/** The cells of both, in the order of the later one; what it no longer has stands where it stood before. */
const alleNoegler = (foer: ReadonlyArray<Vurdering>, efter: ReadonlyArray<Vurdering>): ReadonlyArray<string> => {
  const noegler = efter.map(noegle)
  const kendte = new Set(noegler)
  for (const [nummer, vurdering] of foer.entries()) {
    if (kendte.has(noegle(vurdering))) continue
    const forrige = foer[nummer - 1]
    noegler.splice(forrige === undefined ? 0 : noegler.indexOf(noegle(forrige)) + 1, 0, noegle(vurdering))
  }
  return noegler
}

/** The steps at which the agreement itself is moved, from one cut to the other; everything else is there already. */
export const beslutningstrin = (
  fra: Graense,
  til: Graense
): ReadonlyArray<{ readonly aarsag: Aendringsaarsag; readonly snit: Snit }> => {
  let snit: Snit = { ...altVed(fra), fakta: til, rettelser: til }
  return (["andenFortolkning", "andenVersion", "andenBeslutning"] as const).map((aarsag) => {
    snit = { ...snit, [flyttes[aarsag]!]: til }
    return { aarsag, snit }
  })
}

/** The verdicts after one step from the first cut to the second. */
export interface Skridt {
  readonly aarsag: Aendringsaarsag
  readonly vurderinger: ReadonlyArray<Vurdering>
}

/** What the steps came to, all of them in their order, from what was before. */
export const aendringerI = (
  foer: ReadonlyArray<Vurdering>,
  trin: NonEmptyReadonlyArray<Skridt>
): ReadonlyArray<Aendring> => {
  const efter = Arr.lastNonEmpty(trin).vurderinger
  const foerst = celler(foer)
  const sidst = celler(efter)
  const skridt = trin.map(({ aarsag, vurderinger }) => ({
    aarsag,
    egne: vurderinger === foer ? foerst : vurderinger === efter ? sidst : celler(vurderinger)
  }))
  return alleNoegler(foer, efter).flatMap((hvilken): ReadonlyArray<Aendring> => {
    const gammel = foerst.get(hvilken)
    const ny = sidst.get(hvilken)
    if (ens(gammel, ny)) return []
    let forrige = gammel
    const aarsager = skridt.flatMap(({ aarsag, egne }) => {
      const denne = egne.get(hvilken)
      const erEns = ens(forrige, denne)
      forrige = denne
      return erEns ? [] : [aarsag]
    })
    const begge = { ...(gammel === undefined ? {} : { foer: gammel }), ...(ny === undefined ? {} : { efter: ny }) }
    return Arr.isReadonlyArrayNonEmpty(aarsager) ? [{ ...begge, aarsager }] : []
  })
}

/** `fra` is the earlier one; the log is read for each step. */
export const sammenlign: (
  log: LogId,
  graenser: { readonly fra: Graense; readonly til: Graense }
) => Effect.Effect<Sammenligning, Laesefejl | FindesIkke, LogStore> = Effect.fn("sammenlign")(function* (
  log,
  { fra, til }
) {
  const ved = (setFra: Graense, snit: Snit): Statusvalg => ({
    idag: setFra.kendtPr,
    kendtPr: fra.kendtPr,
    setFra: setFra.kendtPr,
    snit
  })
  const foer = yield* status(log, ved(fra, altVed(fra)))
  let snit = altVed(fra)
  const trin = yield* Effect.forEach(aendringsaarsager, (aarsag) => {
    const flyttet = flyttes[aarsag]
    if (flyttet !== undefined) snit = { ...snit, [flyttet]: til }
    return Effect.map(status(log, ved(til, snit)), (svar) => ({ aarsag, svar, vurderinger: svar.vurderinger }))
  })
  const efter = trin.at(-1)!.svar
  return { foer, efter, aendringer: Arr.isArrayNonEmpty(trin) ? aendringerI(foer.vurderinger, trin) : [] }
})
