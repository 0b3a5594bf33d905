/** `delaftale import <log> FILE...`: the offices' files into the log, each file whole or not at all. */
import { IngenDelaftale, laesTilstand, nyeste } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Afslut, Brugsfejl } from "../Brugsfejl.ts"
import { medAfbildninger } from "../import/Afbildning.ts"
import { hentAfbildninger, laesGivet } from "../import/hentAfbildninger.ts"
import { hentFiler } from "../import/hentFiler.ts"
import { vaelgRaekkefoelge } from "../import/raekkefoelge.ts"
import { erAfvist, etSkridt, type Skridtvalg } from "../import/skridt.ts"
import { aabnPersoner } from "../persons/Personer.ts"
import { eksempler } from "../render/eksempler.ts"
import { fremdrift } from "../render/fremdrift.ts"
import { indlaestJson, indlaestJsonMedRaekker, indlaestTekst } from "../render/indlaest.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { enkeltvis, medRaekker } from "../render/personoplysninger.ts"
import { sprog } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { felt, logsted } from "../valg.ts"

const kunMedPersoner = new Brugsfejl({
  da: "--new-persons hører sammen med --persons FIL.",
  en: "--new-persons goes with --persons FILE."
})

export const importer = Command.make(
  "import",
  {
    log: logsted,
    filer: Argument.String("fil").pipe(
      Argument.withDescription("CSV-filer, regneark (.xlsx) og JSON-linjer (.ndjson, .jsonl), eller en mappe med dem"),
      Argument.variadic({ min: 1 })
    ),
    afbildninger: Flag.String("mapping").pipe(
      Flag.withMetavar("FIL.json|MAPPE"),
      Flag.withDescription("Hvordan egne filer læses, ud over dem, som aftalen kender; kan gentages"),
      Flag.atLeast(0)
    ),
    givet: Flag.String("set").pipe(
      Flag.withMetavar("KOLONNE=VÆRDI"),
      Flag.withDescription("En kolonne, som afbildningen siger, at afsenderen giver; kan gentages"),
      Flag.atLeast(0)
    ),
    toer: Flag.Boolean("dry-run").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Læs, kontrollér og vis de første hændelser; skriv intet")
    ),
    springFejlOver: Flag.Boolean("skip-bad-rows").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Tag de gode rækker af en fil, der også har dårlige")
    ),
    personer: Flag.String("persons").pipe(
      Flag.withMetavar("FIL"),
      Flag.withDescription(
        "Personers nøgler bliver til pseudonymer; hvem de er, står kun i denne fil, uden for loggen"
      ),
      Flag.optional
    ),
    nyePersoner: Flag.Boolean("new-persons").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Rækker, der siger det samme som en glemt persons, er om andre")
    ),
    json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Svar som JSON, én linje pr. fil")),
    raekker: medRaekker,
    lang: sprog
  },
  Effect.fn("import")(function* ({
    afbildninger: afbildningsstier,
    filer: stier,
    givet: skrevne,
    json,
    lang,
    log: sti,
    nyePersoner,
    personer: fil,
    raekker,
    springFejlOver,
    toer
  }) {
    const { log, store } = yield* stedFor(sti)
    const persontabel = Option.getOrUndefined(fil)
    const givet = yield* laesGivet(skrevne)
    if (nyePersoner && persontabel === undefined) return yield* kunMedPersoner
    yield* Effect.gen(function* () {
      let tilstand = yield* laesTilstand(log)
      const { datagrundlag, delaftale } = tilstand.aftale
      if (delaftale === undefined) return yield* new IngenDelaftale({ log })
      const afbildninger = yield* hentAfbildninger(afbildningsstier, givet, nyeste({ ...tilstand.aftale, delaftale }))
      const filer = vaelgRaekkefoelge(yield* hentFiler(stier), medAfbildninger(delaftale, afbildninger))
      const personer = persontabel === undefined ? undefined : yield* aabnPersoner(persontabel, log, tilstand.opslag)
      if (datagrundlag === "konstrueret") yield* (json ? Console.error : Console.log)(konstrueretLinje(lang))
      const valg: Skridtvalg = { lang, springFejlOver, toer, nyePersoner, afbildninger, ...felt("personer", personer) }
      if (json && raekker) yield* Console.error(enkeltvis(lang))
      const somJson = raekker ? indlaestJsonMedRaekker : indlaestJson
      const linje = fremdrift(filer.length)
      let afvist = false
      for (const [nummer, en] of filer.entries()) {
        linje.naaet(nummer, en.navn)
        const skridt = yield* etSkridt(log, tilstand, delaftale, en, valg)
        tilstand = skridt.tilstand
        afvist ||= erAfvist(skridt.indlaest, en)
        const { indlaest, skrevet } = skridt
        yield* Console.log(json ? somJson(indlaest, skrevet) : indlaestTekst(indlaest, skrevet, lang))
        if (toer && !json && indlaest.eksempler.length > 0) yield* Console.log(eksempler(indlaest.eksempler, lang))
      }
      linje.slut()
      if (afvist) return yield* new Afslut({ kode: 2 })
    }).pipe(Effect.scoped, Effect.provide(store))
  })
).pipe(Command.withDescription("Læs kontorernes filer ind i loggen"))
