/** From a verified log to what its kontrolside holds: the walk through the days, written down as what is new on each. */
import {
  type Bundt,
  bundterAf,
  type Dagsstand,
  type Delaftale,
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
  type VerifiedBatch,
  type Vurdering
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Sprog } from "../sprog.ts"
import { celletekst, omraadenavn } from "../tal/celletekst.ts"
import type { Sidedag, Sidedata, Skift, Svar } from "./Sidedata.ts"
import { type Spor, spor } from "./Spor.ts"
import { sidegrupper } from "./sidegrupper.ts"
import { type Tabel, tabel } from "./Tabel.ts"

/** Language, day and rows of an audit page (*sidevalg*, choices for the page). */
export interface Sidevalg {
  readonly idag: string
  readonly sprog: Sprog
  /** With every event line: personal data. */
  readonly raekker: boolean
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
export const sidedata = ({ batches, haendelser }: Laestlog, valg: Sidevalg): Sidedata | undefined => {
  const head = batches.at(-1)?.after.head
  if (head === undefined) return undefined
  const gang = begyndt(valg.sprog)
  for (const stand of tidslinje(haendelser, { head, haendelser: haendelser.length }, valg.idag)) tagDag(gang, stand)
  const sidste = gang.sidste
  if (sidste === undefined) return undefined
  const { delaftale, datagrundlag } = sidste.status
  const raekkefoelge = new Map(gang.orden.map((noegle, nummer) => [noegle, nummer]))
  return {
    format: 1,
    sprog: valg.sprog,
    konstrueret: datagrundlag === "konstrueret",
    titel: delaftale.titel,
    helhedsplan: delaftale.helhedsplan,
    lavet: valg.idag,
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
    tekster: gang.tekster.alle(),
    svar: gang.svar.alle(),
    celler: gang.orden.map((noegle) => gang.spor.get(noegle)!.celle()),
    dage: gang.dage.map(({ dag, kendt, skift }) => ({
      dag,
      kendt,
      skift: skift.map(([noegle, svar, aarsager]): Skift => [raekkefoelge.get(noegle)!, svar, aarsager])
    })),
    ...sidegrupper(haendelser),
    rettelser: [...gang.rettelser.values()].sort(([a, b], [c, d]) => a - c || b - d)
  }
}

type Noegleskift = readonly [noegle: string, svar: Skift[1], aarsager: Skift[2]]

interface Gang {
  readonly sprog: Sprog
  readonly tekster: Tabel<string>
  readonly svar: Tabel<Svar>
  readonly spor: Map<string, Spor>
  /** The cells in the order of the agreement; one that is left out keeps its place. */
  readonly orden: Array<string>
  readonly dage: Array<Omit<Sidedag, "skift"> & { readonly skift: ReadonlyArray<Noegleskift> }>
  readonly rettelser: Map<string, readonly [number, number, number]>
  readonly ordlyd: Map<string, Array<readonly [dag: number, tekst: number]>>
  /** What is told of each cell, so that one that says the same is not told again. */
  readonly sagt: Map<string, Vurdering>
  sidste: Dagsstand | undefined
}

const begyndt = (sprog: Sprog): Gang => ({
  sprog,
  tekster: tabel((tekst) => tekst),
  svar: tabel((svar) => svar.join("\n")),
  spor: new Map(),
  orden: [],
  dage: [],
  rettelser: new Map(),
  ordlyd: new Map(),
  sagt: new Map(),
  sidste: undefined
})

const noeglen = ({ halvaar, kriterium, omraade, projektaar }: Vurdering): string =>
  JSON.stringify([kriterium, omraade, projektaar, halvaar])

const tagDag = (gang: Gang, stand: Dagsstand): void => {
  const { aendringer, dag, kendt, status } = stand
  const foerste = gang.sidste === undefined
  gang.sidste = stand
  if (!foerste && kendt.length === 0 && aendringer.length === 0) return
  const nummer = gang.dage.length
  tagOrdene(gang, nummer, status.delaftale)
  for (const [plads, vurdering] of status.vurderinger.entries()) {
    indsaet(gang, vurdering, stand, plads)
    if (!foerste && kendt.length > 0 && !roert(gang, stand, vurdering)) continue
    const forklaring = stand.forklar(vurdering, gang.sprog)
    if (forklaring !== undefined) skriv(gang, nummer, vurdering, forklaring)
  }
  const svaret = (vurdering: Vurdering): number => {
    const { aarsag, maaltal, status: udfald, vaerdi } = celletekst(status.delaftale, vurdering)
    return gang.svar.nummer([vaerdi, maaltal, udfald, aarsag])
  }
  const skift: ReadonlyArray<Noegleskift> = foerste
    ? status.vurderinger.map((vurdering) => [noeglen(vurdering), svaret(vurdering), []])
    : aendringer.flatMap(({ aarsager, efter, foer }): ReadonlyArray<Noegleskift> => {
        const hvilken = efter ?? foer
        if (hvilken === undefined) return []
        return [[noeglen(hvilken), efter === undefined ? null : svaret(efter), aarsager]]
      })
  gang.dage.push({ dag, kendt: kendt.length, skift })
}

const tagOrdene = ({ ordlyd, tekster }: Gang, dag: number, { forpligtelser, kriterier }: Delaftale): void => {
  for (const { id, ordlyd: ord } of [...kriterier, ...forpligtelser]) {
    const tekst = tekster.nummer(ord)
    const egne = ordlyd.get(id) ?? []
    if (egne.at(-1)?.[1] !== tekst) ordlyd.set(id, [...egne, [dag, tekst]])
  }
}

const roert = ({ sagt }: Gang, { roert: loefter }: Dagsstand, vurdering: Vurdering): boolean => {
  const sidst = sagt.get(noeglen(vurdering))
  return loefter.has(vurdering.kriterium) || sidst === undefined || sidst.status !== vurdering.status
}

/** A cell that was not there before comes after the one that it stands after. */
const indsaet = (gang: Gang, vurdering: Vurdering, { status }: Dagsstand, plads: number): void => {
  const noegle = noeglen(vurdering)
  if (gang.spor.has(noegle)) return
  const forrige = status.vurderinger[plads - 1]
  gang.orden.splice(forrige === undefined ? 0 : gang.orden.indexOf(noeglen(forrige)) + 1, 0, noegle)
  const navn = omraadenavn(status.delaftale, vurdering.omraade)
  gang.spor.set(noegle, spor(vurdering, navn, gang.sprog, gang.tekster))
}

const skriv = (
  gang: Gang,
  dag: number,
  vurdering: Vurdering,
  forklaring: NonNullable<ReturnType<Dagsstand["forklar"]>>
): void => {
  gang.sagt.set(noeglen(vurdering), vurdering)
  gang.spor.get(noeglen(vurdering))!.foer(dag, forklaring)
  for (const { haendelse, rettelser } of forklaring.bevis) {
    for (const { position: ved } of rettelser) {
      const noegle = `${haendelse.position}|${ved}`
      if (!gang.rettelser.has(noegle)) gang.rettelser.set(noegle, [haendelse.position, ved, dag])
    }
  }
}
