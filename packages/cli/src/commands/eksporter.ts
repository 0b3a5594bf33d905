/** `delaftale export <log> [file]`: the whole log as one text, the same bytes from every store. */
import { batchText, genesisLine, type Verified } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Brugsfejl } from "../Brugsfejl.ts"
import { isFree, writeWhole } from "../move/writeWhole.ts"
import { afbrudt } from "../render/afbrudt.ts"
import { medRaekker } from "../render/personoplysninger.ts"
import { ingenLog, logSource, type Source } from "../Source.ts"
import { sprog, tekst } from "../Sprog.ts"
import { stedFor } from "../sted.ts"
import { logsted } from "../valg.ts"

interface Reached {
  last: Verified | undefined
}

/** The lines of each batch, the genesis line before the first; a log without events has none. */
const textOf = ({ batches, sti }: Source, reached: Reached) =>
  Stream.concat(
    Stream.map(batches(), ({ after, batch }) => {
      reached.last = after
      return batch.from === 1 ? `${genesisLine(after.head.log)}\n${batchText(batch)}` : batchText(batch)
    }),
    Stream.suspend(() => (reached.last === undefined ? Stream.fail(ingenLog(sti)) : Stream.empty))
  )

/** The bytes are the canonical ones, so nothing can be left out of them. */
const kunMedRaekker = new Brugsfejl({
  da: "En eksport er alle hændelser enkeltvis og indeholder personoplysninger. Skriv --with-rows, hvis det er meningen. Tallene uden personer giver: delaftale status <log> --format csv",
  en: "An export is every event one by one and contains personal data. Write --with-rows if that is meant. The figures without persons give: delaftale status <log> --format csv"
})

export const eksporter = Command.make(
  "export",
  {
    log: logsted,
    fil: Argument.String("fil").pipe(
      Argument.withDescription("Filen, der skal skrives; uden den skrives til standard output"),
      Argument.withDefault("-")
    ),
    raekker: medRaekker,
    lang: sprog
  },
  Effect.fn("export")(function* ({ fil, lang, log: sti, raekker }) {
    if (!raekker) return yield* kunMedRaekker
    const source = logSource(yield* stedFor(sti))
    const reached: Reached = { last: undefined }
    const text = textOf(source, reached)
    yield* Console.error(
      tekst(lang, "Hele loggen: indeholder personoplysninger.", "The whole log: contains personal data.")
    )
    yield* fil === "-"
      ? Stream.runForEach(text, (part) => Console.log(part.slice(0, -1)))
      : Effect.andThen(isFree(fil), writeWhole(fil, text))
    const tornBytes = yield* source.tornBytes
    const { events, head, line } = reached.last!
    yield* Console.error(
      [
        tekst(
          lang,
          `Loggen ${head.log} er skrevet: ${line} linjer med ${events} hændelser, segl ${head.seal}.`,
          `The log ${head.log} is written: ${line} lines with ${events} events, seal ${head.seal}.`
        ),
        ...(tornBytes === 0 ? [] : [afbrudt(tornBytes, lang)])
      ].join("\n")
    )
  })
).pipe(Command.withDescription("Skriv hele loggen som én tekst: de samme byte fra ethvert lager"))
