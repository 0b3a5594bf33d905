/** One verdict derived step by step: the words, the reading, the target with its arithmetic, the figure, the events. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { beskriv } from "../evaluation/beskriv.ts"
import type { AlternativVurdering } from "../evaluation/fortolk.ts"
import { dansk } from "../evaluation/ord/dansk.ts"
import { engelsk } from "../evaluation/ord/engelsk.ts"
import { regnestykke } from "../evaluation/regnestykke.ts"
import { tiderFor } from "../evaluation/tider.ts"
import type { Vurdering } from "../evaluation/Vurdering.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { LogId } from "../ground/LogId.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Tvivl } from "../terms/Fortolkning.ts"
import { harUdgangspunkt } from "../terms/referencer.ts"
import { type Bevis, bevisFor, type Celleadresse } from "./bevis.ts"
import { beslutningssamler, type Cellebeslutninger } from "./cellebeslutninger.ts"
import type { ForklaretBevis, ForklaretTvivl, Forklaring } from "./Forklaring.ts"
import { FindesIkke } from "./fejl.ts"
import { bundter } from "./haendelser.ts"
import { gruppenFor, type Laesefejl, type TaltGruppe } from "./Regnskab.ts"
import { type Statusvalg, snitFor } from "./Statusvalg.ts"
import { status } from "./status.ts"

const ordboeger = { da: dansk, en: engelsk } as const

const loefteI = ({ forpligtelser, kriterier }: Delaftale, id: string) =>
  kriterier.find((et) => et.id === id) ?? forpligtelser.find((et) => et.id === id)

const tvivlen = (
  tvivl: Tvivl,
  { valgte }: Cellebeslutninger,
  fortolket: ReadonlyArray<AlternativVurdering>,
  vurdering: Vurdering
): ForklaretTvivl => {
  const valgt = valgte.get(tvivl.id)
  const gaeldende = valgt?.event.fortolkning ?? tvivl.gaeldende
  const andre = tvivl.fortolkninger.filter(({ id }) => id !== gaeldende)
  const omraade = vurdering.omraade === "alle" ? undefined : vurdering.omraade
  return {
    id: tvivl.id,
    spoergsmaal: tvivl.spoergsmaal,
    gaeldende: tvivl.fortolkninger.find(({ id }) => id === gaeldende)!,
    ...(valgt === undefined ? {} : { valgt }),
    andre: andre.map((fortolkning) => {
      const egne = fortolket.filter(
        (en) => en.tvivl === tvivl.id && en.fortolkning === fortolkning.id && en.vurdering.halvaar === vurdering.halvaar
      )
      const fundet =
        egne.find((en) => en.vurdering.omraade === vurdering.omraade) ??
        egne.find((en) => en.vurdering.omraade === omraade)
      return fundet === undefined ? { fortolkning } : { fortolkning, vurdering: fundet.vurdering }
    })
  }
}

/** The events themselves, in one more pass that keeps only these, and those that decided something about the cell. */
const hentHaendelser = Effect.fnUntraced(function* (
  log: LogId,
  valg: Statusvalg,
  sidste: number,
  adresse: Celleadresse,
  bevis: ReadonlyArray<Bevis>
) {
  const soegt = new Set(bevis.flatMap(({ position, rettetVed }) => [position, ...rettetVed]))
  const fundne = new Map<number, Recorded<DelaftaleEvent>>()
  const samler = beslutningssamler(snitFor(valg))
  yield* bundter(log, sidste).pipe(
    Stream.runForEach(({ haendelser }) =>
      Effect.sync(() => {
        for (const haendelse of haendelser) {
          if (soegt.has(haendelse.position)) fundne.set(haendelse.position, haendelse)
          samler.tag(haendelse)
        }
      })
    )
  )
  return {
    besluttet: samler.om(adresse),
    bevis: bevis.map(
      ({ position, rettetVed }): ForklaretBevis => ({
        haendelse: fundne.get(position)!,
        rettelser: rettetVed.map((ved) => fundne.get(ved)!)
      })
    )
  }
})

const versionen = ({ version }: TaltGruppe, { vedtagne }: Cellebeslutninger): Forklaring["version"] => {
  const { gyldigFra, nummer, revision = "" } = version
  const vedtaget = vedtagne.get(revision)
  return { nummer, gyldigFra, ...(vedtaget === undefined ? {} : { vedtaget }) }
}

/** Where it is told in another language, the words of the agreement stay as they are. */
export const forklar: (
  log: LogId,
  valg: Statusvalg,
  adresse: Celleadresse,
  sprog?: keyof typeof ordboeger
) => Effect.Effect<Forklaring, Laesefejl | FindesIkke, LogStore> = Effect.fn("forklar")(function* (
  log,
  valg,
  adresse,
  sprog = "da"
) {
  const { halvaar, kriterium, projektaar } = adresse
  const svar = yield* status(log, { ...valg, kriterium, projektaar, fortolkninger: "alle" })
  const { vurderinger } = svar
  const gruppe = gruppenFor(svar, projektaar)
  const vurdering = vurderinger.find(
    (en) => en.omraade === adresse.omraade && (halvaar === undefined || en.halvaar === halvaar)
  )
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
  const rullet = adresse.omraade === "alle"
  const omraade = rullet ? {} : adresse.omraade === undefined ? {} : { omraade: adresse.omraade }
  const cellen = { ...adresse, ...(vurdering.halvaar === undefined ? {} : { halvaar: vurdering.halvaar }) }
  const tid = tiderFor(gruppe.version.delaftale, maaling, [aar]).find(
    ({ udsnit }) => udsnit?.nummer === vurdering.halvaar
  )
  const fundet = yield* bevisFor(log, valg, cellen)
  const { besluttet, bevis } = yield* hentHaendelser(log, valg, svar.head.position, adresse, fundet)
  const { baseline, undtagelse } = besluttet
  const ord = ordboeger[sprog]
  return {
    status: svar,
    vurdering,
    version: versionen(gruppe, besluttet),
    ordlyd,
    ...("datakilde" in loefte ? { datakilde: loefte.datakilde } : {}),
    ...(loefte.bemaerkning === undefined ? {} : { bemaerkning: loefte.bemaerkning }),
    tvivl: tvivl.map((en) => tvivlen(en, besluttet, svar.fortolket, vurdering)),
    ...(undtagelse === undefined || vurdering.aarsag !== "undtagelseGivet" ? {} : { undtagelse }),
    ...(baseline === undefined || rullet || !harUdgangspunkt(maaling) ? {} : { baseline }),
    maalt: beskriv(maaling.indikator, ord),
    regnestykke: rullet
      ? []
      : regnestykke(gruppe.kontekst, { kriterium, maaling, projektaar: aar, ...tid, ...omraade }, ord),
    omraader: rullet ? vurderinger.filter((en) => en.omraade !== "alle" && en.halvaar === vurdering.halvaar) : [],
    bevis
  }
})
