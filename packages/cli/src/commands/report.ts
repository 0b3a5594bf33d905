/** `delaftale report <log> --out FOLDER`: the Statusrapport of a year, or of every year and the whole period, and its data. */
import { graenseFor, laesTilstand, type Udgave } from "@delaftale/core"
import { filer, hentStatusrapport, rapportraekker, udgivelse } from "@delaftale/report"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Brugsfejl } from "../Brugsfejl.ts"
import { idag } from "../idag.ts"
import type { Rapportfil } from "../rapport/Rapportfil.ts"
import { filnavn, rapportfiler } from "../rapport/rapportfiler.ts"
import { erLedig, manifest, skrivMappe } from "../rapport/skrivMappe.ts"
import { fremdrift } from "../render/fremdrift.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { dag, dagen, felt, logsted, smaaTal } from "../valg.ts"

export const report = Command.make(
  "report",
  {
    log: logsted,
    ud: Flag.String("out").pipe(
      Flag.withMetavar("MAPPE"),
      Flag.withDescription("Mappen, rapporterne skrives i; en tidligere rapport erstattes, intet andet")
    ),
    projektaar: Flag.String("projektaar").pipe(
      Flag.withDescription("Kun dette projektår, fx 2018/19; ellers hvert år og hele perioden"),
      Flag.optional
    ),
    kendtPr: dag("known-on", "Som det var kendt den dag"),
    udgave: Flag.Int("edition").pipe(
      Flag.withMetavar("N"),
      Flag.withDescription("Som det stod i denne udgave, og kun dens projektår"),
      Flag.optional
    ),
    udenBilleder: Flag.Boolean("no-pictures").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Uden billeder; tabellerne siger det samme")
    ),
    decimalkomma: Flag.Boolean("decimal-comma").pipe(
      Flag.withDefault(false),
      Flag.withDescription("CSV-filen med komma som decimaltegn")
    ),
    bom: Flag.Boolean("bom").pipe(
      Flag.withDefault(false),
      Flag.withDescription("CSV-filen med byte order mark, til ældre regneark")
    ),
    smaaTal,
    lang: sprog
  },
  Effect.fn("report")(function* ({ lang, log: sti, ud, ...valgt }) {
    const { log, store } = yield* stedFor(sti)
    const kendtPr = yield* dagen("known-on", valgt.kendtPr)
    if (kendtPr !== undefined && Option.isSome(valgt.udgave)) return yield* enAfDem
    yield* erLedig(ud)
    yield* Effect.gen(function* () {
      const { aftale, head } = yield* laesTilstand(log)
      const udgave = yield* fundet(aftale.udgaver, Option.getOrUndefined(valgt.udgave))
      const graense = udgave === undefined ? felt("kendtPr", kendtPr) : graenseFor(udgave)
      const projektaar = Option.getOrUndefined(valgt.projektaar) ?? udgave?.projektaar
      const alle = aftale.delaftale?.projektaar.map(({ id }) => id) ?? []
      const emner = projektaar === undefined ? [...alle, undefined] : [projektaar]
      const linje = fremdrift(emner.length + 1)
      linje.naaet(0, log)
      const dagsdato = yield* idag
      const grundlag = yield* hentStatusrapport(log, { idag: dagsdato, ...graense, emner })
      const raekker = rapportraekker(grundlag, valgt.smaaTal)
      const skrevne: Array<Rapportfil> = []
      for (const [nummer, emne] of emner.entries()) {
        linje.naaet(nummer + 1, filnavn(emne, lang))
        skrevne.push(...(yield* rapportfiler(grundlag, raekker, emne, { billeder: !valgt.udenBilleder, lang })))
      }
      const { status, til } = grundlag
      const udgives = udgivelse(status, { kendtPr: til.kendtPr, mindsteantal: raekker.mindsteantal })
      const egne = raekker.raekker.filter((en) => projektaar === undefined || en.projektaar === projektaar)
      const data = filer({ ...udgives, raekker: egne }, { decimaltegn: valgt.decimalkomma ? "," : ".", bom: valgt.bom })
      skrevne.push(...Object.entries(data).map(([navn, indhold]) => ({ sti: navn, indhold })))
      yield* skrivMappe(ud, skrevne, { log, position: til.position, segl: status.head.seal, kendtPr: til.kendtPr })
      linje.slut()
      if (status.datagrundlag === "konstrueret") yield* Console.log(konstrueretLinje(lang))
      const navne = [...skrevne.map((en) => en.sti), manifest]
      for (const navn of navne.filter((en) => !en.endsWith(".svg"))) yield* Console.log(`  ${navn}`)
      yield* Console.log(
        tekst(
          lang,
          `${emner.length === 1 ? "Rapporten" : `${emner.length} rapporter`} er skrevet til ${ud}, fra log ${log} til position ${til.position} af ${head.position}.`,
          `${emner.length === 1 ? "The report is" : `${emner.length} reports are`} written to ${ud}, from log ${log} up to position ${til.position} of ${head.position}.`
        )
      )
    }).pipe(Effect.provide(store))
  })
).pipe(Command.withDescription("Skriv statusrapporten: HTML, Markdown, billeder og åbne data"))

const enAfDem = new Brugsfejl({
  da: "Skriv højst én af --known-on og --edition.",
  en: "Write at most one of --known-on and --edition."
})

const fundet = (
  udgaver: ReadonlyArray<Udgave>,
  nummer: number | undefined
): Effect.Effect<Udgave | undefined, Brugsfejl> => {
  if (nummer === undefined) return Effect.succeed(undefined)
  const fundet = udgaver.find((en) => en.udgave === nummer)
  const kendte = udgaver.map((en) => en.udgave).join(", ")
  return fundet === undefined
    ? Effect.fail(
        new Brugsfejl({
          da: `Loggen har ingen udgave ${nummer}. Der findes: ${kendte || "ingen"}.`,
          en: `The log has no edition ${nummer}. There is: ${kendte || "none"}.`
        })
      )
    : Effect.succeed(fundet)
}
