/** One verdict derived step by step: the words, the reading, the target with its arithmetic, the figure, the events. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { valgteFor } from "../decisions/Aftaletilstand.ts"
import { beskriv } from "../evaluation/beskriv.ts"
import type { AlternativVurdering } from "../evaluation/fortolk.ts"
import { regnestykke } from "../evaluation/regnestykke.ts"
import type { Vurdering } from "../evaluation/Vurdering.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { LogId } from "../ground/LogId.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Fortolkning, Tvivl } from "../terms/Fortolkning.ts"
import { type Bevis, bevisFor, type Celleadresse } from "./bevis.ts"
import { FindesIkke } from "./fejl.ts"
import { bundter } from "./haendelser.ts"
import { gruppenFor, type Laesefejl } from "./Regnskab.ts"
import type { Statusvalg } from "./Statusvalg.ts"
import { type Status, status } from "./status.ts"

/** A point of doubt: how it is read, and what the cell would be under each other reading. */
export interface ForklaretTvivl {
  readonly spoergsmaal: string
  readonly gaeldende: Fortolkning
  /** Somebody has decided it; else it is what the agreement's data holds. */
  readonly besluttet: boolean
  readonly andre: ReadonlyArray<{ readonly fortolkning: Fortolkning; readonly vurdering?: Vurdering }>
}

/** A registration that counts, and the corrections of it, as they stand in the log. */
export interface ForklaretBevis {
  readonly haendelse: Recorded<DelaftaleEvent>
  readonly rettelser: ReadonlyArray<Recorded<DelaftaleEvent>>
}

export interface Forklaring {
  readonly status: Status
  readonly vurdering: Vurdering
  readonly ordlyd: string
  readonly datakilde?: string
  readonly bemaerkning?: string
  readonly tvivl: ReadonlyArray<ForklaretTvivl>
  /** What is measured, in words. */
  readonly maalt: string
  /** How the target comes about, sentence by sentence. */
  readonly regnestykke: ReadonlyArray<string>
  /** For the row "alle": the areas' verdicts it is made of. */
  readonly omraader: ReadonlyArray<Vurdering>
  readonly bevis: ReadonlyArray<ForklaretBevis>
}

const loefteI = ({ forpligtelser, kriterier }: Delaftale, id: string) =>
  kriterier.find((et) => et.id === id) ?? forpligtelser.find((et) => et.id === id)

const tvivlen = (
  tvivl: Tvivl,
  valgt: string | undefined,
  fortolket: ReadonlyArray<AlternativVurdering>,
  vurdering: Vurdering
): ForklaretTvivl => {
  const gaeldende = valgt ?? tvivl.gaeldende
  const andre = tvivl.fortolkninger.filter(({ id }) => id !== gaeldende)
  const omraade = vurdering.omraade === "alle" ? undefined : vurdering.omraade
  return {
    spoergsmaal: tvivl.spoergsmaal,
    gaeldende: tvivl.fortolkninger.find(({ id }) => id === gaeldende)!,
    besluttet: valgt !== undefined,
    andre: andre.map((fortolkning) => {
      const egne = fortolket.filter((en) => en.tvivl === tvivl.id && en.fortolkning === fortolkning.id)
      const fundet =
        egne.find((en) => en.vurdering.omraade === vurdering.omraade) ??
        egne.find((en) => en.vurdering.omraade === omraade)
      return fundet === undefined ? { fortolkning } : { fortolkning, vurdering: fundet.vurdering }
    })
  }
}

/** The events themselves, in one more pass that keeps only these. */
const hentBevis = Effect.fnUntraced(function* (log: LogId, sidste: number, bevis: ReadonlyArray<Bevis>) {
  const soegt = new Set(bevis.flatMap(({ position, rettetVed }) => [position, ...rettetVed]))
  const fundne = new Map<number, Recorded<DelaftaleEvent>>()
  yield* bundter(log, sidste).pipe(
    Stream.runForEach(({ haendelser }) =>
      Effect.sync(() => {
        for (const haendelse of haendelser) if (soegt.has(haendelse.position)) fundne.set(haendelse.position, haendelse)
      })
    )
  )
  return bevis.map(
    ({ position, rettetVed }): ForklaretBevis => ({
      haendelse: fundne.get(position)!,
      rettelser: rettetVed.map((ved) => fundne.get(ved)!)
    })
  )
})

export const forklar: (
  log: LogId,
  valg: Statusvalg,
  adresse: Celleadresse
) => Effect.Effect<Forklaring, Laesefejl | FindesIkke, LogStore> = Effect.fn("forklar")(function* (log, valg, adresse) {
  const { kriterium, projektaar } = adresse
  const svar = yield* status(log, { ...valg, kriterium, projektaar, fortolkninger: "alle" })
  const { vurderinger } = svar
  const gruppe = gruppenFor(svar, projektaar)
  const vurdering = vurderinger.find(({ omraade }) => omraade === adresse.omraade)
  const loefte = gruppe === undefined ? undefined : loefteI(gruppe.version.delaftale, kriterium)
  const maaling = gruppe?.loefter.find((et) => et.kriterium === kriterium)?.maaling
  const aar = gruppe?.aar.find(({ id }) => id === projektaar)
  if (
    vurdering === undefined ||
    gruppe === undefined ||
    loefte === undefined ||
    maaling === undefined ||
    aar === undefined
  ) {
    const kendte = vurderinger.flatMap(({ omraade }) => omraade ?? [])
    return yield* new FindesIkke({ hvad: "omraade", vaerdi: adresse.omraade ?? "", kendte })
  }
  const { ordlyd, tvivl = [] } = loefte
  const valgte = valgteFor(svar.aftale, kriterium, projektaar)
  const rullet = adresse.omraade === "alle"
  const omraade = rullet ? {} : adresse.omraade === undefined ? {} : { omraade: adresse.omraade }
  return {
    status: svar,
    vurdering,
    ordlyd,
    ...("datakilde" in loefte ? { datakilde: loefte.datakilde } : {}),
    ...(loefte.bemaerkning === undefined ? {} : { bemaerkning: loefte.bemaerkning }),
    tvivl: tvivl.map((en) => tvivlen(en, valgte.get(en.id), svar.fortolket, vurdering)),
    maalt: beskriv(maaling.indikator),
    regnestykke: rullet ? [] : regnestykke(gruppe.kontekst, { kriterium, maaling, projektaar: aar, ...omraade }),
    omraader: rullet ? vurderinger.filter((en) => en.omraade !== "alle") : [],
    bevis: yield* hentBevis(log, svar.head.position, yield* bevisFor(log, valg, adresse))
  }
})
