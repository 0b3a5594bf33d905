/** `delaftale status <log>`: the verdict table, as it is or as it was known; with `--all` a line for each log of a store. */
import { availableParallelism } from "node:os"
import { status as loggensStatus, type Statusvalg } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { afsnitErTekst, antalTraade, emnet, kunEnAftale, kunHeleLoggen } from "../all/kombination.ts"
import { statusAlle } from "../all/statusAlle.ts"
import { hentStatus, type Svar } from "../hentStatus.ts"
import { idag } from "../idag.ts"
import { fortolkningerCsv, statusCsv } from "../render/csv.ts"
import { fortolkningerTabel } from "../render/fortolkningerTabel.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { afsnitTekst } from "../render/opfoelgning/afsnit.ts"
import { statusTabel } from "../render/statusTabel.ts"
import { type Sprog, sprog } from "../Sprog.ts"
import { statusIStykker } from "../statusIStykker.ts"
import { stedFor } from "../sted.ts"
import { statusUdenLog } from "../udenLog.ts"
import { dag, dagen, felt } from "../valg.ts"

export const status = Command.make(
  "status",
  {
    log: Argument.String("log").pipe(
      Argument.withDescription(
        "Loggens mappe, eller postgres://BRUGER@VAERT/DATABASE#LOG; med --all mappen med loggene, eller adressen uden #LOG"
      ),
      Argument.optional
    ),
    fra: Flag.String("from").pipe(
      Flag.withDescription("Uden en log: kontorernes filer i denne mappe, som de ligger"),
      Flag.optional
    ),
    delaftale: Flag.String("delaftale").pipe(Flag.withDescription("Med --from: aftalen som JSON-fil"), Flag.optional),
    konstrueret: Flag.Boolean("konstrueret").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Med --from: tallene er opdigtede; det står på svaret")
    ),
    all: Flag.Boolean("all").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Vurdér alle logge i et lager, én linje til hver")
    ),
    workers: Flag.Int("workers").pipe(
      Flag.withDescription(
        "Så mange tæller samtidig: med --all hver sin log (ellers så mange, som maskinen har plads til), af en enkelt log hver sit stykke (ellers én)"
      ),
      Flag.optional
    ),
    projektaar: Flag.String("projektaar").pipe(Flag.withDescription("Kun dette projektår, fx 2018/19"), Flag.optional),
    kriterium: Flag.String("kriterium").pipe(Flag.withDescription("Kun dette kriterium, fx K1a"), Flag.optional),
    kendtPr: dag("known-on", "Som det var kendt den dag"),
    position: Flag.Int("at-position").pipe(Flag.withDescription("Som loggen stod ved denne position"), Flag.optional),
    rettelserKendtPr: dag("corrections-known-on", "Kun rettelser kendt den dag (til kontrol)").pipe(Flag.withHidden),
    setFraAar: Flag.String("as-of-year").pipe(
      Flag.withDescription("Set fra udgangen af dette projektår (til kontrol)"),
      Flag.optional,
      Flag.withHidden
    ),
    readings: Flag.Boolean("readings").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Vis også de andre fortolkninger af aftalens ord")
    ),
    alle: Flag.Boolean("all-readings").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Vis alle fortolkninger, også dem uden for tabellerne")
    ),
    alleAfsnit: Flag.Boolean("all-sections").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Vis også det, der følges op ved siden af tabellen: dækning, underretninger, forbrug ...")
    ),
    format: Flag.Literals("format", ["table", "csv"]).pipe(
      Flag.withDefault("table" as const),
      Flag.withDescription("table eller csv")
    ),
    lang: sprog
  },
  Effect.fn("status")(function* (valgt) {
    const kendt: Statusvalg = {
      idag: yield* idag,
      ...felt("kendtPr", yield* dagen("known-on", valgt.kendtPr))
    }
    const emne = yield* emnet(valgt)
    const { konstrueret } = valgt
    if (valgt.alleAfsnit && valgt.format === "csv") return yield* afsnitErTekst
    const workers = Option.getOrUndefined(valgt.workers)
    if (valgt.all && emne._tag === "Log") {
      yield* kunEnAftale(valgt)
      const threads = workers === undefined ? availableParallelism() : yield* antalTraade(workers)
      return yield* statusAlle(emne.sti, { valg: kendt, threads, format: valgt.format, lang: valgt.lang })
    }
    if (workers !== undefined) yield* kunHeleLoggen(valgt)
    const antal = workers === undefined ? 1 : yield* antalTraade(workers)
    const valg: Statusvalg = {
      ...kendt,
      ...felt("rettelserKendtPr", yield* dagen("corrections-known-on", valgt.rettelserKendtPr)),
      ...felt("setFraAar", Option.getOrUndefined(valgt.setFraAar)),
      ...felt("position", Option.getOrUndefined(valgt.position)),
      ...felt("projektaar", Option.getOrUndefined(valgt.projektaar)),
      ...felt("kriterium", Option.getOrUndefined(valgt.kriterium)),
      ...felt("fortolkninger", valgt.alle ? ("alle" as const) : valgt.readings ? ("iTabel" as const) : undefined)
    }
    const svar =
      emne._tag === "Log"
        ? yield* iLog(emne.sti, valg, valgt.alleAfsnit, antal)
        : yield* statusUdenLog({ ...emne, konstrueret, alleAfsnit: valgt.alleAfsnit }, valg, valgt.lang)
    yield* vis(svar, valg, valgt.format, valgt.lang)
  })
).pipe(Command.withDescription("Vis, hvilke løfter der er holdt, pr. område og projektår"))

const iLog = Effect.fnUntraced(function* (sti: string, valg: Statusvalg, alleAfsnit: boolean, antal: number) {
  const { lager, log, store } = yield* stedFor(sti)
  const svar = antal === 1 ? loggensStatus(log, valg) : statusIStykker(lager, log, valg, antal)
  return yield* hentStatus(svar, valg, alleAfsnit).pipe(Effect.provide(store))
})

const vis = Effect.fnUntraced(function* (
  { fod, opfoelgning, status: svar }: Svar,
  valg: Statusvalg,
  format: "table" | "csv",
  lang: Sprog
) {
  const konstrueret = svar.datagrundlag === "konstrueret"
  if (format === "csv") {
    if (konstrueret) yield* Console.error(konstrueretLinje(lang))
    return yield* Console.log(valg.fortolkninger === undefined ? statusCsv(svar) : fortolkningerCsv(svar))
  }
  if (konstrueret) yield* Console.log(`${konstrueretLinje(lang)}\n`)
  yield* Console.log(statusTabel(svar, lang, fod))
  if (valg.fortolkninger !== undefined) yield* Console.log(`\n${fortolkningerTabel(svar, lang)}`)
  if (opfoelgning !== undefined) yield* Console.log(`\n${afsnitTekst(svar.delaftale, opfoelgning, lang)}`)
})
