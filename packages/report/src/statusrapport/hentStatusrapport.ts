/** What core knows of a log, gathered for a report of it: the verdicts once, what is followed up, and what changed. */
import {
  type Baggrund,
  baggrund,
  FindesIkke,
  type Graense,
  graenseFor,
  type Laesefejl,
  type LogId,
  type LogStore,
  mangler,
  type Opfoelgning,
  opfoelgning,
  type Rykker,
  type Sammenligning,
  type Status,
  type Statusvalg,
  sammenlign,
  status,
  type Udgave
} from "@delaftale/core"
import * as Effect from "effect/Effect"

/** Of one cut of a log; the reports of all its years are made from it. */
export interface Rapportgrundlag {
  readonly status: Status
  readonly mangler: ReadonlyArray<Rykker>
  readonly opfoelgning: Opfoelgning
  readonly baggrund: Baggrund
  /** By the number of the edition: what changed since it was sent out. */
  readonly sammenligninger: ReadonlyMap<number, Sammenligning>
  /** As known on this day, and as the log stood at this position. */
  readonly til: Required<Graense>
}

/** Which reports are wanted, under which cut (*rapportvalg*, choices for a report). */
export interface Rapportvalg extends Pick<Statusvalg, "idag" | "kendtPr" | "position"> {
  /** Which reports are wanted: years by name, and `undefined` for the whole period. */
  readonly emner: ReadonlyArray<string | undefined>
}

/** The edition that a report tells the changes since: the last one of its year, else the last one before it. */
export const sidsteUdgave = (
  { aftale: { udgaver }, delaftale, head }: Pick<Status, "aftale" | "delaftale" | "head">,
  projektaar: string | undefined,
  til: Required<Graense>
): Udgave | undefined => {
  const aar = delaftale.projektaar.map(({ id }) => id)
  const foer = udgaver.filter(({ skaering: { kendtPr, position } }) => {
    const samme = kendtPr === til.kendtPr && position === til.position
    return !samme && kendtPr <= til.kendtPr && position <= Math.min(til.position, head.position)
  })
  if (projektaar === undefined) return foer.at(-1)
  const egne = foer.filter((en) => en.projektaar === projektaar)
  const tidligere = foer.filter((en) => aar.indexOf(en.projektaar) <= aar.indexOf(projektaar))
  return egne.at(-1) ?? tidligere.at(-1)
}

/** Reads all that the reports of a log are made from, under one cut (*hent*, fetch). */
export const hentStatusrapport: (
  log: LogId,
  valg: Rapportvalg
) => Effect.Effect<Rapportgrundlag, Laesefejl | FindesIkke, LogStore> = Effect.fn("hentStatusrapport")(function* (
  log,
  { emner, ...snit }
) {
  const svar = yield* status(log, { ...snit, fortolkninger: "alle" })
  const kendte = svar.delaftale.projektaar.map(({ id }) => id)
  const ukendt = emner.find((emne) => emne !== undefined && !kendte.includes(emne))
  if (ukendt !== undefined) return yield* new FindesIkke({ hvad: "projektaar", vaerdi: ukendt, kendte })
  const til = { kendtPr: snit.kendtPr ?? snit.idag, position: snit.position ?? svar.head.position }
  const udgaver = new Map(
    emner.flatMap((emne) => {
      const udgave = sidsteUdgave(svar, emne, til)
      return udgave === undefined ? [] : [[udgave.udgave, udgave] as const]
    })
  )
  const sammenligninger = yield* Effect.forEach([...udgaver], ([nummer, udgave]) =>
    Effect.map(sammenlign(log, { fra: graenseFor(udgave), til }), (fundet) => [nummer, fundet] as const)
  )
  return {
    status: svar,
    mangler: mangler(svar),
    opfoelgning: yield* opfoelgning(svar, snit),
    baggrund: yield* baggrund(svar, snit),
    sammenligninger: new Map(sammenligninger),
    til
  }
})
