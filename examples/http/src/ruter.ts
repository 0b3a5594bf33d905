/** The routes of a log. Who calls is for the proxy in front to know: there is no login here. */
import { Delaftaler, type Fakta, LocalDate, LogStore, type Ny } from "@delaftale/core"
import { forklaringJsonSchema, forklaringProv, json, talarkJsonSchema, udgivelse } from "@delaftale/report"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { UgyldigtKald } from "./Fejl.ts"
import { laes } from "./laes.ts"
import type { Kald, Rute, Svar } from "./Rute.ts"
import { registrer } from "./registrer.ts"
import * as Skemaer from "./skemaer.ts"

const aabn = (log: string) => Effect.flatMap(Delaftaler, (alle) => alle.open(log))

const skriv = Effect.fnUntraced(function* ({ krop, log, noegle = "" }: Kald) {
  if (!/^[\x21-\x7e]{1,200}$/.test(noegle)) return yield* udenNoegle
  const { id } = yield* aabn(log)
  const { nye, ...resten } = yield* Effect.fromResult(laes(Skemaer.Registreringer, krop))
  const skrevet = yield* registrer({ ...resten, log: id, noegle, nye: nye as NonEmptyReadonlyArray<Ny<Fakta>> })
  const { gentaget, head } = skrevet
  const svar = { log: head.log, position: head.position, segl: head.seal, gentaget }
  return { status: gentaget ? 200 : 201, krop: svar } satisfies Svar
})

const udenNoegle = Effect.fail(
  new UgyldigtKald({
    steder: [{ sti: "Idempotency-Key", besked: "Expected a header of 1 to 200 characters, such as a UUID" }]
  })
)

/** Small counts are left out over the whole table first: what one row hides, another must not tell. */
const visStatus = Effect.fnUntraced(function* ({ log, spoergsmaal }: Kald) {
  const { kendtPr, kriterium, position, projektaar } = yield* Effect.fromResult(
    laes(Skemaer.Statusspoergsmaal, spoergsmaal)
  )
  const status = yield* (yield* aabn(log)).status({
    ...(kendtPr === undefined ? {} : { kendtPr }),
    ...(position === undefined ? {} : { position: Number(position) })
  })
  const hele = udgivelse(status, { kendtPr: kendtPr ?? LocalDate.copenhagenDay(new Date().toISOString()) })
  const raekker = hele.raekker.filter(
    (raekke) =>
      (kriterium === undefined || raekke.kriterium === kriterium) &&
      (projektaar === undefined || raekke.projektaar === projektaar)
  )
  return { status: 200, krop: JSON.parse(json({ ...hele, raekker })) } satisfies Svar
})

const forklar = Effect.fnUntraced(function* ({ log, spoergsmaal }: Kald) {
  const { halvaar, kendtPr, ...adresse } = yield* Effect.fromResult(laes(Skemaer.Forklaringsspoergsmaal, spoergsmaal))
  const forklaring = yield* (yield* aabn(log)).forklar(
    { ...adresse, ...(halvaar === undefined ? {} : { halvaar: Number(halvaar) }) },
    kendtPr === undefined ? {} : { kendtPr }
  )
  return { status: 200, krop: forklaringProv(forklaring, { sprog: "da", raekker: false }) } satisfies Svar
})

export const ruter: ReadonlyArray<Rute> = [
  {
    metode: "post",
    sti: "/logs/{log}/registreringer",
    navn: "registrer",
    om: "Registers all of it or nothing. Sent again with the same Idempotency-Key, it is written once.",
    krop: Skemaer.Registreringer,
    svar: {
      200: { om: "An earlier call wrote it", navn: "Registreret", skema: Skemaer.Registreret },
      201: { om: "Written", navn: "Registreret", skema: Skemaer.Registreret }
    },
    problemer: [400, 404, 409, 413, 422, 500, 503],
    udfoer: skriv
  },
  {
    metode: "get",
    sti: "/logs/{log}/status",
    navn: "status",
    om: "The verdicts, by the published schema. Small counts of persons are left out.",
    spoergsmaal: Skemaer.Statusspoergsmaal,
    svar: { 200: { om: "The verdicts", navn: "Talark", skema: talarkJsonSchema } },
    problemer: [400, 404, 500, 503],
    udfoer: visStatus
  },
  {
    metode: "get",
    sti: "/logs/{log}/forklaring",
    navn: "forklaring",
    om: "One verdict down to the events it rests on, by the published schema. Its counts are not suppressed.",
    spoergsmaal: Skemaer.Forklaringsspoergsmaal,
    svar: { 200: { om: "The explanation", navn: "Forklaring", skema: forklaringJsonSchema } },
    problemer: [400, 404, 500, 503],
    udfoer: forklar
  }
]

/** Whether the store answers, and soon. */
export const svarerLageret: Effect.Effect<boolean, never, LogStore> = LogStore.use((store) =>
  store.logs().pipe(Stream.take(1), Stream.runDrain)
).pipe(Effect.timeoutOption("2 seconds"), Effect.match({ onFailure: () => false, onSuccess: Option.isSome }))
