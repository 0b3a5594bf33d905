/** One verdict derived step by step: the words, the reading, the target with its arithmetic, the figure, the events. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { beskriv } from "../evaluation/beskriv.ts"
import { delsvar } from "../evaluation/delsvar.ts"
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
import { laesMed } from "../terms/laesning.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { harUdgangspunkt } from "../terms/referencer.ts"
import type { Bevis } from "./Bevissamler.ts"
import { bevisFor } from "./bevis.ts"
import { beslutningssamler, type Cellebeslutninger } from "./cellebeslutninger.ts"
import type { Bedoemt, ForklaretBevis, ForklaretTvivl, Forklaring } from "./Forklaring.ts"
import { FindesIkke } from "./fejl.ts"
import { bundter } from "./haendelser.ts"
import type { Celleadresse } from "./laesninger.ts"
import { gruppenFor, type Laesefejl, type TaltGruppe } from "./Regnskab.ts"
import { type Statusvalg, snitFor } from "./Statusvalg.ts"
import { type Status, status } from "./status.ts"

const ordboeger = { da: dansk, en: engelsk } as const
export type Forklaringssprog = keyof typeof ordboeger

const loefteI = ({ forpligtelser, kriterier }: Delaftale, id: string) =>
  kriterier.find((et) => et.id === id) ?? forpligtelser.find((et) => et.id === id)

const karaktererne = (maaling: Maaling | undefined): Bedoemt =>
  maaling?.indikator.slags === "bedoemt" ? { karakterer: maaling.indikator.karakterer } : {}

const tvivlen = (
  tvivl: Tvivl,
  { valgte }: Cellebeslutninger,
  fortolket: ReadonlyArray<AlternativVurdering>,
  vurdering: Vurdering,
  laest: (fortolkning: string) => Maaling | undefined
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
      if (fundet === undefined) return { fortolkning }
      return { fortolkning, vurdering: fundet.vurdering, ...karaktererne(laest(fortolkning.id)) }
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

/** What an explanation is put together from: the answers with all readings, the evidence, and what was decided. */
export interface Forklaringsgrundlag {
  readonly svar: Status
  readonly bevis: ReadonlyArray<ForklaretBevis>
  readonly besluttet: Cellebeslutninger
}

/** The address of the cell itself: where no half is named, of the first. Undefined where there is no such cell. */
export const cellenVed = (vurderinger: ReadonlyArray<Vurdering>, adresse: Celleadresse): Celleadresse | undefined => {
  const { halvaar, kriterium, omraade, projektaar } = adresse
  const vurdering = vurderinger.find(
    (en) =>
      en.kriterium === kriterium &&
      en.projektaar === projektaar &&
      en.omraade === omraade &&
      (halvaar === undefined || en.halvaar === halvaar)
  )
  if (vurdering === undefined) return undefined
  return { ...adresse, ...(vurdering.halvaar === undefined ? {} : { halvaar: vurdering.halvaar }) }
}

/** `adresse` as `cellenVed` gives it. Undefined where there is no such cell. Told in another language, the words of the agreement stay as they are. */
export const forklaringI = (
  { besluttet, bevis, svar }: Forklaringsgrundlag,
  { halvaar, kriterium, omraade: valgt, projektaar }: Celleadresse,
  sprog: Forklaringssprog
): Forklaring | undefined => {
  const gruppe = gruppenFor(svar, projektaar)
  const egne = svar.vurderinger.filter(
    (en) => en.kriterium === kriterium && en.projektaar === projektaar && en.halvaar === halvaar
  )
  const vurdering = egne.find(({ omraade }) => omraade === valgt)
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
    return undefined
  }
  const { ordlyd, tvivl = [] } = loefte
  const rullet = valgt === "alle"
  const omraade = rullet || valgt === undefined ? {} : { omraade: valgt }
  const { baseline, undtagelse } = besluttet
  const fortolket = svar.fortolket.filter(
    (en) => en.vurdering.kriterium === kriterium && en.vurdering.projektaar === projektaar
  )
  const tid = tiderFor(gruppe.version.delaftale, maaling, [aar]).find(({ udsnit }) => udsnit?.nummer === halvaar)
  const ord = ordboeger[sprog]
  const celle = { kriterium, maaling, projektaar: aar, ...tid, ...omraade }
  const valgte = [...besluttet.valgte].map(([id, { event }]) => [id, event.fortolkning] as const)
  const laest = (id: string) => (fortolkning: string) =>
    loefte.maaling && laesMed(loefte.maaling, tvivl, new Map([...valgte, [id, fortolkning]])).maaling
  return {
    status: svar,
    vurdering,
    version: versionen(gruppe, besluttet),
    ordlyd,
    ...("datakilde" in loefte ? { datakilde: loefte.datakilde } : {}),
    ...(loefte.bemaerkning === undefined ? {} : { bemaerkning: loefte.bemaerkning }),
    tvivl: tvivl.map((en) => tvivlen(en, besluttet, fortolket, vurdering, laest(en.id))),
    ...(undtagelse === undefined || vurdering.aarsag !== "undtagelseGivet" ? {} : { undtagelse }),
    ...(baseline === undefined || rullet || !harUdgangspunkt(maaling) ? {} : { baseline }),
    ...karaktererne(maaling),
    maalt: beskriv(maaling.indikator, ord),
    regnestykke: rullet ? [] : [...regnestykke(gruppe.kontekst, celle, ord), ...delsvar(gruppe.kontekst, celle, ord)],
    omraader: rullet ? egne.filter((en) => en.omraade !== "alle") : [],
    bevis
  }
}

/** One verdict from the words of the agreement to the events it rests on (*forklar*, explain). */
export const forklar: (
  log: LogId,
  valg: Statusvalg,
  adresse: Celleadresse,
  sprog?: Forklaringssprog
) => Effect.Effect<Forklaring, Laesefejl | FindesIkke, LogStore> = Effect.fn("forklar")(function* (
  log,
  valg,
  hvor,
  sprog = "da"
) {
  const { kriterium, projektaar } = hvor
  const svar = yield* status(log, { ...valg, kriterium, projektaar, fortolkninger: "alle" })
  const adresse = cellenVed(svar.vurderinger, hvor)
  if (adresse === undefined) return yield* ukendt(svar, hvor)
  const fundet = yield* bevisFor(log, valg, adresse)
  const grundlag = yield* hentHaendelser(log, valg, svar.head.position, adresse, fundet)
  return forklaringI({ svar, ...grundlag }, adresse, sprog) ?? (yield* ukendt(svar, adresse))
})

const ukendt = ({ vurderinger }: Status, { omraade = "" }: Celleadresse): FindesIkke =>
  new FindesIkke({ hvad: "omraade", vaerdi: omraade, kendte: vurderinger.flatMap((en) => en.omraade ?? []) })
