/** `delaftale revision propose|adopt|reject|list`: the agreement changes as its own rules say (G1-G3). */
import { laesAendringer, type Revision, UgyldigDelaftale } from "@delaftale/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { beslutningsvalg, faelles } from "../beslutning/beslutningsvalg.ts"
import { indstiller, skriv, vedtager } from "../beslutning/skriv.ts"
import { visListe } from "../beslutning/visListe.ts"
import { hentJson } from "../hentAftale.ts"
import { type Sprog, sprog, tekst } from "../Sprog.ts"
import { dagen, logsted } from "../valg.ts"

const revision = Argument.String("revision").pipe(Argument.withDescription("Revisionens id, fx R1"))

const propose = Command.make(
  "propose",
  {
    log: logsted,
    revision,
    fil: Flag.String("changes").pipe(Flag.withMetavar("FIL.json"), Flag.withDescription("Ændringerne, som liste")),
    ...beslutningsvalg
  },
  Effect.fn("propose")(function* ({ fil, log, revision: id, ...valgt }) {
    const laest = laesAendringer(yield* hentJson(fil))
    if (Result.isFailure(laest)) return yield* new UgyldigDelaftale({ fejl: laest.failure })
    const beslutning = yield* faelles(valgt)
    const event = { _tag: "RevisionIndstillet", revision: id, aendringer: laest.success, ...beslutning } as const
    yield* skriv(log, event, indstiller, valgt)
  })
).pipe(Command.withDescription("Indstil en ændring af aftalen"))

const adopt = Command.make(
  "adopt",
  {
    log: logsted,
    revision,
    gyldig: Flag.String("from").pipe(
      Flag.withMetavar("YYYY-MM-DD"),
      Flag.withDescription("Den første dag, den gælder; et projektår bedømmes efter det, der gjaldt på dets første dag")
    ),
    ...beslutningsvalg
  },
  Effect.fn("adopt")(function* ({ gyldig, log, revision: id, ...valgt }) {
    const gyldigFra = (yield* dagen("from", Option.some(gyldig)))!
    const beslutning = yield* faelles(valgt)
    yield* skriv(log, { _tag: "RevisionVedtaget", revision: id, gyldigFra, ...beslutning }, vedtager, valgt)
  })
).pipe(Command.withDescription("Vedtag en revision, der er indstillet"))

const reject = Command.make(
  "reject",
  { log: logsted, revision, ...beslutningsvalg },
  Effect.fn("reject")(function* ({ log, revision: id, ...valgt }) {
    const beslutning = yield* faelles(valgt)
    yield* skriv(log, { _tag: "RevisionAfvist", revision: id, ...beslutning }, vedtager, valgt)
  })
).pipe(Command.withDescription("Afvis en revision, der er indstillet"))

const raekke = ({ afgjort, indstillet }: Revision, lang: Sprog): ReadonlyArray<string> => {
  const aendret = indstillet.aendringer.map((en) => ("loefte" in en ? `${en.slags} ${en.loefte}` : en.slags))
  const udfald =
    afgjort === undefined
      ? tekst(lang, "ikke afgjort", "not decided")
      : afgjort._tag === "RevisionAfvist"
        ? tekst(lang, `afvist ${afgjort.dato}`, `turned down ${afgjort.dato}`)
        : tekst(
            lang,
            `vedtaget ${afgjort.dato}, gælder fra ${afgjort.gyldigFra}`,
            `adopted ${afgjort.dato}, in force from ${afgjort.gyldigFra}`
          )
  return [indstillet.revision, indstillet.dato, udfald, aendret.join(", "), indstillet.begrundelse]
}

const hoved = {
  da: ["Revision", "Indstillet", "Udfald", "Ændrer", "Begrundelse"],
  en: ["Revision", "Proposed", "Outcome", "Changes", "Reason"]
} as const

const list = Command.make("list", { log: logsted, lang: sprog }, ({ lang, log }) =>
  visListe(log, lang, hoved, ({ revisioner }) => Effect.succeed(revisioner.map((en) => raekke(en, lang))))
).pipe(Command.withDescription("Vis revisionerne"))

export const revisionen = Command.make("revision").pipe(
  Command.withDescription("Ret aftalen, som dens egne regler siger: indstil, vedtag, afvis"),
  Command.withSubcommands([propose, adopt, reject, list])
)
