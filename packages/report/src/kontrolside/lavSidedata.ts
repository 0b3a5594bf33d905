/** From a verified log to what its kontrolside holds: the walk through the days, written down as what is new on each. */
import {
  type Bundt,
  bundterAf,
  type DelaftaleEvent,
  genesisLine,
  type LogCorrupt,
  type LogId,
  type LogStore,
  type Recorded,
  readVerified,
  type StoreFailure,
  tidslinje,
  type UlaeseligHaendelse,
  type VerifiedBatch
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Sprog } from "../sprog.ts"
import type { Mindsteantal } from "../undertryk/undertryk.ts"
import { forsigtigt, fortaelSnit, tagForsigtigDag } from "./forsigtigeDage.ts"
import { begyndt, type Gang } from "./Gang.ts"
import { tagHelDag } from "./heleDage.ts"
import type { Sidedata, Skift } from "./Sidedata.ts"
import { sidegrupper } from "./sidegrupper.ts"
import { skaeringsdage } from "./skaeringsdage.ts"

/** Language, day and rows of an audit page (*sidevalg*, choices for the page). */
export interface Sidevalg {
  readonly idag: string
  readonly sprog: Sprog
  /** With every event line: personal data. */
  readonly raekker: boolean
  /** Fewer persons than this are not told in a page without rows; 3 where nothing is said. */
  readonly mindsteantal?: Mindsteantal
}

/** A log that was read: its batches and its events (*læst log*, log that was read). */
export interface Laestlog {
  readonly batches: ReadonlyArray<VerifiedBatch>
  readonly haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>
}

/** The whole log, each seal checked and each event decoded. */
export const laesLog = (
  log: LogId
): Effect.Effect<Laestlog, LogCorrupt | StoreFailure | UlaeseligHaendelse, LogStore> =>
  Effect.gen(function* () {
    const batches: Array<VerifiedBatch> = []
    const bundter: ReadonlyArray<Bundt> = yield* Stream.runCollect(
      bundterAf(Stream.tap(readVerified(log), (batch) => Effect.sync(() => void batches.push(batch))))
    )
    return { batches, haendelser: bundter.flatMap(({ haendelser }) => haendelser) }
  })

/** Undefined of a log in which nothing is known yet: no agreement, or one that becomes known later. */
export const sidedata = (laest: Laestlog, valg: Sidevalg): Sidedata | undefined => {
  const { batches, haendelser } = laest
  const head = batches.at(-1)?.after.head
  const foerste = haendelser[0]?.event
  if (head === undefined || foerste?._tag !== "DelaftaleIndgaaet") return undefined
  const gang = begyndt(valg.sprog)
  const dagene = tidslinje(haendelser, { head, haendelser: haendelser.length }, valg.idag)
  const { mindsteantal = 3 } = valg
  const forsigtig = forsigtigt(skaeringsdage(haendelser, foerste.delaftale, valg.idag))
  for (const stand of dagene) {
    if (valg.raekker) tagHelDag(gang, stand)
    else tagForsigtigDag(gang, forsigtig, stand)
  }
  const sidste = gang.sidste
  if (sidste === undefined) return undefined
  if (!valg.raekker) fortaelSnit(gang, forsigtig, mindsteantal)
  const { delaftale, datagrundlag } = sidste.status
  const fundet = celler(gang, valg.raekker ? undefined : forsigtig.personer)
  return {
    format: 1,
    sprog: valg.sprog,
    konstrueret: datagrundlag === "konstrueret",
    titel: delaftale.titel,
    helhedsplan: delaftale.helhedsplan,
    lavet: valg.idag,
    ...(valg.raekker ? {} : { udeladt: { mindsteantal, dage: forsigtig.snit.map(({ dag }) => dag) } }),
    log: {
      id: head.log,
      position: head.position,
      segl: head.seal,
      genesis: genesisLine(head.log),
      commits: batches.map(({ batch }) => batch.commit),
      ...(valg.raekker ? { raekker: batches.flatMap(({ batch }) => batch.lines) } : {})
    },
    ordlyd: Object.fromEntries(gang.ordlyd),
    projektaar: delaftale.projektaar.map(({ id }) => id),
    ...fundet,
    tekster: gang.tekster.alle(),
    svar: gang.svar.alle(),
    ...sidegrupper(haendelser, valg.raekker ? undefined : fundet)
  }
}

/** With the cells numbered as they stand in the end. */
const celler = (
  { dage, orden, rettelser, spor }: Gang,
  personer: ReadonlySet<string> = new Set()
): Pick<Sidedata, "celler" | "dage" | "rettelser"> => {
  const raekkefoelge = new Map(orden.map((noegle, nummer) => [noegle, nummer]))
  return {
    celler: orden.map((noegle) => ({
      ...spor.get(noegle)!.celle(),
      ...(personer.has(noegle) ? { personer: true as const } : {})
    })),
    dage: dage.map(({ skift, ...dag }) => ({
      ...dag,
      skift: skift.map(([noegle, svar, aarsager]): Skift => [raekkefoelge.get(noegle)!, svar, aarsager])
    })),
    rettelser: [...rettelser.values()].sort(([a, b], [c, d]) => a - c || b - d)
  }
}
