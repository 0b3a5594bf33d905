/** `delaftale import <log> FILE...`: the offices' files into the log, each file whole or not at all. */
import { IngenDelaftale, laesTilstand } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { Afslut } from "../Brugsfejl.ts"
import { hentFiler } from "../import/hentFiler.ts"
import { vaelgRaekkefoelge } from "../import/raekkefoelge.ts"
import { erAfvist, etSkridt, type Skridtvalg } from "../import/skridt.ts"
import { fremdrift } from "../render/fremdrift.ts"
import { indlaestJson, indlaestTekst } from "../render/indlaest.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { sprog } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

export const importer = Command.make(
  "import",
  {
    log: logsted,
    filer: Argument.String("fil").pipe(
      Argument.withDescription("CSV-filer og regneark (.xlsx), eller en mappe med dem"),
      Argument.variadic({ min: 1 })
    ),
    toer: Flag.Boolean("dry-run").pipe(Flag.withDefault(false), Flag.withDescription("Læs og kontrollér; skriv intet")),
    springFejlOver: Flag.Boolean("skip-bad-rows").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Tag de gode rækker af en fil, der også har dårlige")
    ),
    json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Svar som JSON, én linje pr. fil")),
    lang: sprog
  },
  Effect.fn("import")(function* ({ filer: stier, json, lang, log: sti, springFejlOver, toer }) {
    const { log, store } = yield* stedFor(sti)
    const valg: Skridtvalg = { lang, springFejlOver, toer }
    yield* Effect.gen(function* () {
      let tilstand = yield* laesTilstand(log)
      const { datagrundlag, delaftale } = tilstand.aftale
      if (delaftale === undefined) return yield* new IngenDelaftale({ log })
      const filer = vaelgRaekkefoelge(yield* hentFiler(stier), delaftale)
      if (datagrundlag === "konstrueret") yield* (json ? Console.error : Console.log)(konstrueretLinje(lang))
      const linje = fremdrift(filer.length)
      let afvist = false
      for (const [nummer, fil] of filer.entries()) {
        linje.naaet(nummer, fil.navn)
        const skridt = yield* etSkridt(log, tilstand, delaftale, fil, valg)
        tilstand = skridt.tilstand
        afvist ||= erAfvist(skridt.indlaest, fil)
        const { indlaest, skrevet } = skridt
        yield* Console.log(json ? indlaestJson(indlaest, skrevet) : indlaestTekst(indlaest, skrevet, lang))
      }
      linje.slut()
      if (afvist) return yield* new Afslut({ kode: 2 })
    }).pipe(Effect.provide(store))
  })
).pipe(Command.withDescription("Læs kontorernes filer ind i loggen"))
