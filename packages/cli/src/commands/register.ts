/** `delaftale register <log> --event FILE`: registrations and duties written by hand, as one batch or not at all. */
import {
  type Afvist,
  encodeEvent,
  IngenDelaftale,
  type LogId,
  type LogStore,
  laesTilstand,
  type Oensket,
  type Skrivefejl
} from "@delaftale/core"
import * as Arr from "effect/Array"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Afslut } from "../Brugsfejl.ts"
import type { Anmaerkning } from "../import/Indlaest.ts"
import { medTekst } from "../import/texts.ts"
import { visbar } from "../import/visbar.ts"
import { danish } from "../register/danish.ts"
import { english } from "../register/english.ts"
import { hentTekst } from "../register/hentTekst.ts"
import { type Laest, laesHaendelser } from "../register/laesHaendelser.ts"
import { meldingslinje } from "../render/indlaest.ts"
import { skrivRettelser } from "../rettelse/skrivRettelser.ts"
import { type Sprog, sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

export const register = Command.make(
  "register",
  {
    log: logsted,
    fil: Flag.String("event").pipe(
      Flag.withMetavar("FIL.json|-"),
      Flag.withDescription('Hændelser, én pr. linje: {"type":"…","by":"…","data":{…}}; - læser fra standard input')
    ),
    toer: Flag.Boolean("dry-run").pipe(Flag.withDefault(false), Flag.withDescription("Kontrollér; skriv intet")),
    lang: sprog
  },
  Effect.fn("register")(function* ({ fil, lang, log: sti, toer }) {
    const { log, store } = yield* stedFor(sti)
    const laest = laesHaendelser(yield* hentTekst(fil))
    if (Result.isFailure(laest)) return yield* afvist(fil, laest.failure, lang)
    yield* skriv(log, laest.success, { fil, lang, toer }).pipe(Effect.provide(store))
  })
).pipe(Command.withDescription("Registrér enkelte hændelser: underretninger, overdragelse, forbrug, notater, tal ..."))

interface Valg {
  readonly fil: string
  readonly lang: Sprog
  readonly toer: boolean
}

const skriv = (
  log: LogId,
  { linjer, oenskede }: Laest,
  { fil, lang, toer }: Valg
): Effect.Effect<void, Skrivefejl | Afslut, LogStore> =>
  Effect.gen(function* () {
    const tilstand = yield* laesTilstand(log)
    if (tilstand.aftale.delaftale === undefined) return yield* new IngenDelaftale({ log })
    if (!Arr.isReadonlyArrayNonEmpty(oenskede)) return
    const viste = oenskede.map((oensket, n) => vis(oensket, tilstand.head.position + n + 1))
    yield* skrivRettelser(log, tilstand, oenskede, viste, { lang, toer })
  }).pipe(Effect.catchTag("Afvist", ({ grunde }) => afvist(fil, anmaerkninger(grunde, linjer), lang)))

const vis = ({ by, event }: Oensket, position: number): string =>
  `${position} ${event._tag} (${by}): ${JSON.stringify(encodeEvent(event).data)}`

const anmaerkninger = (grunde: Afvist["grunde"], linjer: ReadonlyArray<number>): ReadonlyArray<Anmaerkning> =>
  grunde.map(({ felt, forslag, kode, nummer, vaerdi }) => ({
    raekke: null,
    linje: linjer[nummer] ?? null,
    felt: felt ?? null,
    kode,
    ...(vaerdi === undefined ? {} : visbar(vaerdi)),
    ...(forslag === undefined ? {} : { forslag })
  }))

const afvist = Effect.fnUntraced(function* (fil: string, fejl: ReadonlyArray<Anmaerkning>, lang: Sprog) {
  const tekster = lang === "en" ? english : danish
  const hoved = tekst(lang, `${fil}: afvist, intet er skrevet.`, `${fil}: refused, nothing was written.`)
  yield* Console.error([hoved, ...fejl.map((en) => meldingslinje(medTekst(tekster, en), lang))].join("\n"))
  return yield* new Afslut({ kode: 2 })
})
