/** The days of a log in one walk: what `status` says as known on each, what changed since the day before, and why. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import { ingenAftale } from "../decisions/Aftaletilstand.ts"
import type { Aftale } from "../decisions/provRevision.ts"
import { sammeCelle, sammeSvar } from "../evaluation/sammeSvar.ts"
import type { Vurdering } from "../evaluation/Vurdering.ts"
import type { DelaftaleEvent, DelaftaleIndgaaet } from "../events/DelaftaleEvent.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { kendtDage } from "../indicators/asOf.ts"
import { type Dateret, dateret } from "../indicators/dateret.ts"
import { aftaleSom, flytterAftalen } from "./aftaleSom.ts"
import { beslutningssamler } from "./cellebeslutninger.ts"
import { type Dagsfold, type Dagsregnskab, dagsfold } from "./Dagsfold.ts"
import type { Forklaring } from "./Forklaring.ts"
import { cellenVed, type Forklaringssprog, forklaringI } from "./forklar.ts"
import type { Celleadresse } from "./laesninger.ts"
import type { Regnskab } from "./Regnskab.ts"
import { type Snit, snitFor } from "./Statusvalg.ts"
import { type Aendring, aendringerI, altVed, beslutningstrin, type Skridt } from "./sammenlign.ts"
import { slutdage } from "./slutdage.ts"
import type { Status } from "./status.ts"
import { fortolketI, vurderingerI } from "./vurderinger.ts"

type Haendelse = Recorded<DelaftaleEvent>

/**
 * One day of the walk through time: the answers of that day, and what changed (*dagsstand*, how things stand on a
 * day).
 */
export interface Dagsstand {
  readonly dag: LocalDate
  /** What became known on it; nothing on the last day of a month, which is here for the periods that end then. */
  readonly kendt: ReadonlyArray<Haendelse>
  /** As `status` gives it for this day, without other readings. Good until the walk goes on. */
  readonly status: Status
  /** Since the day before. */
  readonly aendringer: ReadonlyArray<Aendring>
  /** The promises that count what came or was corrected; all of them where the agreement became another one. */
  readonly roert: ReadonlySet<string>
  /** As `forklar` gives it for this day; undefined where there is no such cell. Good until the walk goes on. */
  readonly forklar: (adresse: Celleadresse, sprog: Forklaringssprog) => Forklaring | undefined
}

interface Gang {
  readonly haendelser: ReadonlyArray<Haendelse>
  readonly bidrag: ReadonlyArray<Dateret>
  readonly kendt: ReadonlyMap<LocalDate, ReadonlyArray<Haendelse>>
  readonly log: Pick<Regnskab, "haendelser" | "head">
}

/** Where the walk stands. */
interface Stand {
  readonly dag: LocalDate
  readonly fold: Dagsfold
  readonly aftale: Aftale
  /** How many contributions have been fed. */
  readonly foedt: number
  readonly vurderinger: ReadonlyArray<Vurdering>
  readonly beslutninger: ReturnType<typeof beslutningssamler>
}

/** Over a whole log in its order, the agreement first, up to `idag`. */
export function* tidslinje(
  haendelser: ReadonlyArray<Haendelse>,
  log: Pick<Regnskab, "haendelser" | "head">,
  idag: LocalDate
): Generator<Dagsstand> {
  const kendt = efterDag(haendelser)
  const gang: Gang = { haendelser, bidrag: dateret(haendelser), kendt, log }
  let stand: Stand | undefined
  for (const dag of tidslinjedage(haendelser, idag)) {
    const naeste = standen(gang, stand, dag)
    yield dagsstand(gang, stand, naeste)
    stand = naeste
  }
}

const efterDag = (haendelser: ReadonlyArray<Haendelse>): Gang["kendt"] => {
  const kendtDag = kendtDage()
  const dage = new Map<LocalDate, Array<Haendelse>>()
  for (const haendelse of haendelser) {
    const dag = kendtDag(haendelse)
    const egne = dage.get(dag)
    if (egne === undefined) dage.set(dag, [haendelse])
    else egne.push(haendelse)
  }
  return dage
}

/**
 * The days that `tidslinje` walks over, rising (*tidslinjedage*, days of the timeline): from the one on which the
 * agreement was known to `idag`. None where the events do not begin with an agreement.
 */
export const tidslinjedage = (haendelser: ReadonlyArray<Haendelse>, idag: LocalDate): ReadonlyArray<LocalDate> => {
  const [foerste] = haendelser
  if (foerste?.event._tag !== "DelaftaleIndgaaet") return []
  const kendtDag = kendtDage()
  const kendte = haendelser.map(kendtDag)
  const fra = kendte[0]!
  return [...new Set([...kendte, ...slutdage(foerste.event.delaftale)])]
    .filter((dag) => dag >= fra && dag <= idag)
    .sort()
}

const flyttesAftalen = ({ kendt }: Gang, dag: LocalDate): boolean =>
  (kendt.get(dag) ?? []).some(({ event }) => flytterAftalen(event))

const vurderet = ({ grupper }: Dagsregnskab): ReadonlyArray<Vurdering> => vurderingerI(grupper)

const standen = (gang: Gang, foer: Stand | undefined, dag: LocalDate): Stand => {
  const fra = foer?.foedt ?? 0
  let til = fra
  while (til < gang.bidrag.length && gang.bidrag[til]!.dag <= dag) til++
  if (foer !== undefined && !flyttesAftalen(gang, dag)) {
    foed(foer.fold, gang.bidrag.slice(fra, til))
    return { ...foer, dag, foedt: til, vurderinger: vurderet(foer.fold.set(dag)) }
  }
  const aftale = aftaleVed(gang.haendelser, altVed({ kendtPr: dag }))
  const fold = foed(dagsfold(aftale), gang.bidrag.slice(0, til))
  const beslutninger = beslutningssamler(snitFor({ idag: dag }))
  for (const haendelse of gang.haendelser) beslutninger.tag(haendelse)
  return { dag, fold, aftale, foedt: til, vurderinger: vurderet(fold.set(dag)), beslutninger }
}

const foed = (fold: Dagsfold, bidrag: ReadonlyArray<Dateret>): Dagsfold => {
  for (const en of bidrag) fold.foed(en)
  return fold
}

const aftaleVed = (haendelser: ReadonlyArray<Haendelse>, snit: Snit): Aftale => {
  const [foerste] = haendelser as ReadonlyArray<Recorded<DelaftaleIndgaaet>>
  const tilstand = haendelser.reduce(aftaleSom(snit), ingenAftale)
  return { ...tilstand, delaftale: foerste!.event.delaftale }
}

/** The steps of `sammenlign` from the day before, on a fold of their own: few days change an answer. */
const skridtene = (gang: Gang, foer: Stand, { dag, foedt }: Stand): NonEmptyReadonlyArray<Skridt> => {
  const fold = foed(dagsfold(foer.aftale), gang.bidrag.slice(0, foer.foedt))
  const nye = gang.bidrag.slice(foer.foedt, foedt)
  const efter = (egne: ReadonlyArray<Dateret>) => vurderet(foed(fold, egne).set(dag))
  const uden: NonEmptyReadonlyArray<Skridt> = [
    { aarsag: "tidenGik", vurderinger: efter([]) },
    { aarsag: "nyeFakta", vurderinger: efter(nye.filter(({ rettelse }) => !rettelse)) },
    { aarsag: "rettedeFakta", vurderinger: efter(nye.filter(({ rettelse }) => rettelse)) }
  ]
  if (!flyttesAftalen(gang, dag)) return uden
  const trin = beslutningstrin({ kendtPr: foer.dag }, { kendtPr: dag })
  return [
    ...uden,
    ...trin.map(({ aarsag, snit }) => {
      const aftale = aftaleVed(gang.haendelser, snit)
      return { aarsag, vurderinger: vurderet(foed(dagsfold(aftale), gang.bidrag.slice(0, foedt)).set(dag)) }
    })
  ]
}

const ens = (a: ReadonlyArray<Vurdering>, b: ReadonlyArray<Vurdering>): boolean =>
  a.length === b.length && a.every((en, nummer) => sammeCelle(en, b[nummer]!) && sammeSvar(en, b[nummer]!))

const dagsstand = (gang: Gang, foer: Stand | undefined, efter: Stand): Dagsstand => {
  const { beslutninger, dag, fold, vurderinger } = efter
  const regnskab = fold.set(dag)
  const status: Status = { ...regnskab, ...gang.log, vurderinger, fortolket: [] }
  const nye = gang.bidrag.slice(foer?.foedt ?? 0, efter.foedt)
  const andreLaesninger = huskende(({ kriterium, projektaar }: Celleadresse) =>
    fortolketI(
      regnskab.grupper.map((gruppe) => ({
        ...gruppe,
        aar: gruppe.aar.filter(({ id }) => id === projektaar),
        alternativer: gruppe.alternativer.filter((en) => en.kriterium === kriterium)
      })),
      vurderinger
    )
  )
  return {
    dag,
    kendt: gang.kendt.get(dag) ?? [],
    status,
    aendringer:
      foer === undefined || ens(foer.vurderinger, vurderinger)
        ? []
        : aendringerI(foer.vurderinger, skridtene(gang, foer, efter)),
    roert: fold.roert(foer?.fold === fold ? new Set(nye.map(({ registrering }) => registrering._tag)) : undefined),
    forklar: (hvor, sprog) => {
      const adresse = cellenVed(vurderinger, hvor)
      if (adresse === undefined) return undefined
      const bevis = fold.bevis(adresse, regnskab).map(({ position, rettetVed }) => ({
        haendelse: gang.haendelser[position - 1]!,
        rettelser: rettetVed.map((ved) => gang.haendelser[ved - 1]!)
      }))
      const fortolket = andreLaesninger(adresse)
      return forklaringI({ svar: { ...status, fortolket }, bevis, besluttet: beslutninger.om(adresse) }, adresse, sprog)
    }
  }
}

/** The areas of a promise in a year are asked for one by one, and answered together. */
const huskende = <A>(laes: (adresse: Celleadresse) => A): ((adresse: Celleadresse) => A) => {
  const kendte = new Map<string, A>()
  return (adresse) => {
    const noegle = `${adresse.kriterium}|${adresse.projektaar}`
    const kendt = kendte.get(noegle) ?? laes(adresse)
    kendte.set(noegle, kendt)
    return kendt
  }
}
