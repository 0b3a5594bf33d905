/** `delaftale edition freeze|list`: the figures of a report kept as they are sent out; `verify` computes them again. */
import { randomUUID } from "node:crypto"
import { afgivUdgave, type Efterproevet, efterproevUdgaver, IngenDelaftale, laesTilstand } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Brugsfejl } from "../Brugsfejl.ts"
import { indstiller } from "../beslutning/skriv.ts"
import { visListe } from "../beslutning/visListe.ts"
import { nu } from "../idag.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { type Sprog, sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { dag, dagen, felt, liste, logsted } from "../valg.ts"
import { motor } from "../version.ts"

const freeze = Command.make(
  "freeze",
  {
    log: logsted,
    projektaar: Argument.String("projektår").pipe(Argument.withDescription("Det år, statusrapporten handler om")),
    dag: Flag.String("date").pipe(Flag.withMetavar("YYYY-MM-DD"), Flag.withDescription("Dagen, den sendes ud")),
    modtagere: Flag.String("to").pipe(
      Flag.withMetavar("ROLLE,ROLLE"),
      Flag.withDescription("Hvem den sendes til, efter deres id i aftalen")
    ),
    kendtPr: dag("known-on", "Som det var kendt den dag; ellers den dag, den sendes ud"),
    kendt: dag("kendt", "Den dag, det blev kendt, at den er sendt; ellers i dag"),
    by: Flag.String("by").pipe(Flag.withDescription("Rollen, der sender den ud"), Flag.optional),
    lang: sprog
  },
  Effect.fn("freeze")(function* ({ by, dag: skrevet, kendt, kendtPr, lang, log: sti, modtagere, projektaar }) {
    const { log, store } = yield* stedFor(sti)
    const dato = (yield* dagen("date", Option.some(skrevet)))!
    const kendtDen = yield* dagen("kendt", kendt)
    const kendtPrDag = yield* dagen("known-on", kendtPr)
    const til = liste(modtagere)
    if (til === undefined) return yield* ingenModtagere
    const { status, udgave } = yield* Effect.gen(function* () {
      const { delaftale } = (yield* laesTilstand(log)).aftale
      if (delaftale === undefined) return yield* new IngenDelaftale({ log })
      const rolle = Option.getOrElse(by, () => indstiller(delaftale))
      const med = { id: randomUUID(), by: rolle, nu: yield* nu, ...felt("kendt", kendtDen) }
      return yield* afgivUdgave(log, { projektaar, dato, modtagere: til, motor, ...felt("kendtPr", kendtPrDag) }, med)
    }).pipe(Effect.provide(store))
    if (status.datagrundlag === "konstrueret") yield* Console.log(`${konstrueretLinje(lang)}\n`)
    const { position, segl } = udgave.skaering
    yield* Console.log(
      [
        tekst(lang, `Udgave ${udgave.udgave} er afgivet.`, `Edition ${udgave.udgave} is kept.`),
        ...(udgave.erstatter === undefined
          ? []
          : [tekst(lang, `Den erstatter udgave ${udgave.erstatter}.`, `It restates edition ${udgave.erstatter}.`)]),
        tekst(lang, `  skæring  position ${position}, segl ${segl}`, `  cut      position ${position}, seal ${segl}`),
        tekst(lang, `  tal      ${udgave.tal}`, `  figures  ${udgave.tal}`)
      ].join("\n")
    )
  })
).pipe(Command.withDescription("Gem tallene, som de sendes ud i en statusrapport"))

const ingenModtagere = new Brugsfejl({
  da: "Skriv mindst én modtager efter --to.",
  en: "Write at least one recipient after --to."
})

const udfald = ({ seglHolder, talHolder }: Efterproevet, lang: Sprog): string => {
  if (!seglHolder) return tekst(lang, "SEGLET PASSER IKKE", "THE SEAL DOES NOT FIT")
  return talHolder ? tekst(lang, "holder", "holds") : tekst(lang, "TALLENE PASSER IKKE", "THE FIGURES DO NOT FIT")
}

const raekke = (en: Efterproevet, lang: Sprog): ReadonlyArray<string> => {
  const { dato, erstatter, modtagere, projektaar, skaering, udgave } = en.udgave
  const sted = [skaering.kendtPr, String(skaering.position)]
  const sidst = [modtagere.join(", "), String(erstatter ?? ""), udfald(en, lang)]
  return [String(udgave), projektaar, dato, ...sted, ...sidst]
}

const hoved = {
  da: ["Udgave", "Projektår", "Sendt", "Kendt pr.", "Position", "Til", "Erstatter", "Efterprøvet"],
  en: ["Edition", "Year", "Sent", "Known on", "Position", "To", "Restates", "Computed again"]
} as const

const list = Command.make("list", { log: logsted, lang: sprog }, ({ lang, log: sti }) =>
  visListe(sti, lang, hoved, (_, log) =>
    Effect.map(efterproevUdgaver(log), (udgaver) => udgaver.map((en) => raekke(en, lang)))
  )
).pipe(Command.withDescription("Vis udgaverne, hver regnet efter"))

export const edition = Command.make("edition").pipe(
  Command.withDescription("Udgaver af statusrapporten: tallene, som de blev sendt ud"),
  Command.withSubcommands([freeze, list])
)
