/**
 * What undoes an import, in the order in which it must be written: its registrations are annulled as they stand, its
 * corrections made back from the last to the first, what it annulled is registered again, and then it is said undone.
 */
import {
  type DelaftaleEvent,
  type Fund,
  type Import,
  type Oensket,
  type Opslag,
  type Recorded,
  type RegistreringAnnulleret,
  type RegistreringRettet,
  sammeVaerdi,
  vaerdiAf
} from "@delaftale/core"
import * as Result from "effect/Result"
import { eventId } from "../import/eventId.ts"

/** An event of the plan; where no id is said, any will do. */
interface Skridt {
  readonly id?: string
  readonly by: string
  readonly event: Oensket["event"]
}

export interface Plan {
  readonly skridt: ReadonlyArray<Skridt>
  readonly annulleres: ReadonlyArray<number>
  /** Of those, the ones that were corrected: their corrections go with them. */
  readonly rettede: ReadonlyArray<number>
  /** Annulled before: nothing of them is left to undo. */
  readonly sprunget: ReadonlyArray<number>
  readonly tilbagefoeres: ReadonlyArray<number>
  readonly genoptages: ReadonlyArray<number>
}

/** `haendelser` are those of the import's batch. Fails with the positions that somebody else has corrected since. */
export const planlaeg = (
  { by, fil, fra, sha256, til }: Import,
  haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>,
  log: Opslag,
  begrundelse: string
): Result.Result<Plan, ReadonlyArray<number>> => {
  const egne = haendelser.flatMap(({ position }) => log.find(position) ?? []).map((fund) => senest(fund, log))
  const andre = andresRettet(haendelser, log)
  const hindret = andre.filter(({ nu }) => nu === "rettetSiden")
  if (hindret.length > 0) return Result.fail(hindret.map(({ fund }) => fund.position))
  const staaende = egne.flatMap((fund) => (fund.staar === undefined ? [] : [{ fund, staar: fund.staar }]))
  const med = (slags: Nu): ReadonlyArray<Andens> => andre.filter(({ nu }) => nu === slags)
  const tilbage = med("staar").flatMap(({ fund, rettelser }) => rettelser.map((rettelse) => ({ fund, ...rettelse })))
  const faelles = { begrundelse, import: til }
  return Result.succeed({
    skridt: [
      ...staaende.map(
        ({ fund: { by, position }, staar }): Skridt => ({
          by,
          event: { _tag: "RegistreringAnnulleret", position, foer: vaerdiAf(staar), ...faelles }
        })
      ),
      ...tilbage
        .toSorted((a, b) => b.ved - a.ved)
        .map(({ event, fund }): Skridt => ({ by: fund.by, event: { ...omvendt(event), ...faelles } })),
      ...med("annulleret").map(({ fund, rettelser }) => genoptaget(fund, rettelser[0]!.event, begrundelse)),
      { by, event: { _tag: "ImportFortrudt", fra, til, fil, sha256, begrundelse } }
    ],
    annulleres: staaende.map(({ fund }) => fund.position),
    rettede: staaende
      .filter(({ fund, staar }) => !sammeVaerdi(staar, fund.oprindelig))
      .map(({ fund }) => fund.position),
    sprunget: [...egne.filter(({ staar }) => staar === undefined), ...med("vaek").map(({ fund }) => fund)].map(
      ({ position }) => position
    ),
    tilbagefoeres: med("staar").map(({ fund }) => fund.position),
    genoptages: med("annulleret").map(({ fund }) => fund.position)
  })
}

/** What became of a registration of others since the import: as it left it, corrected further, or gone. */
type Nu = "staar" | "annulleret" | "rettetSiden" | "vaek"
type Rettelse = RegistreringRettet | RegistreringAnnulleret

interface Andens {
  readonly fund: Fund
  /** What the import did to it, in log order. */
  readonly rettelser: ReadonlyArray<{ readonly ved: number; readonly event: Rettelse }>
  readonly nu: Nu
}

const andresRettet = (haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>, log: Opslag): ReadonlyArray<Andens> => {
  const egne = new Set(haendelser.map(({ position }) => position))
  const efterMaal = new Map<number, Array<Andens["rettelser"][number]>>()
  for (const { event, position: ved } of haendelser) {
    if (event._tag !== "RegistreringRettet" && event._tag !== "RegistreringAnnulleret") continue
    if (egne.has(event.position)) continue
    const raekke = efterMaal.get(event.position)
    if (raekke === undefined) efterMaal.set(event.position, [{ ved, event }])
    else raekke.push({ ved, event })
  }
  return [...efterMaal].map(([position, rettelser]) => {
    const fund = log.find(position)!
    return { fund, rettelser, nu: nuFor(fund, rettelser.at(-1)!.event, log) }
  })
}

const nuFor = ({ position, staar }: Fund, sidste: Rettelse, log: Opslag): Nu => {
  if (log.importer.glemt(position)) return "vaek"
  if (sidste._tag === "RegistreringAnnulleret") return "annulleret"
  if (staar === undefined) return "vaek"
  return sammeVaerdi(staar, sidste.efter) ? "staar" : "rettetSiden"
}

/** Only corrections come here: what the import annulled is registered again instead. */
const omvendt = (event: Rettelse): Omit<RegistreringRettet, "begrundelse"> => {
  if (event._tag === "RegistreringAnnulleret") throw new Error(`position ${event.position} is annulled`)
  const { efter, foer, position } = event
  return { _tag: "RegistreringRettet", position, foer: efter, efter: foer }
}

/** The id tells where the registration came from, so that undoing its own import finds it. */
const genoptaget = ({ by, id, oprindelig }: Fund, { foer }: Rettelse, begrundelse: string): Skridt => {
  const kilde = oprindelig.kilde === undefined ? {} : { kilde: oprindelig.kilde }
  return { id: genoptagetId(id), by, event: { ...foer, ...kilde, efteranmeldt: { begrundelse } } }
}

const genoptagetId = (id: string): string => eventId("genoptaget", id)

/** The registration, or the one that took its place when the annulment of it was undone. */
const senest = (fund: Fund, log: Opslag): Fund => {
  const position = log.positionAf(genoptagetId(fund.id))
  const afloeser = position === undefined ? undefined : log.find(position)
  return afloeser === undefined ? fund : senest(afloeser, log)
}
