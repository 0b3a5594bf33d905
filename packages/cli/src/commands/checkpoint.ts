/** `delaftale checkpoint <log>`: signs where the log stands, once all of it has been seen to hold. */
import { type Bundt, checkpointText, type Head, signNote } from "@delaftale/core"
import { nodeSha256 } from "@delaftale/store-file"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { readSigner } from "../checkpoint/keyFiles.ts"
import { isFree, writeWhole } from "../move/writeWhole.ts"
import { afbrudt } from "../render/afbrudt.ts"
import { konstrueretLinje } from "../render/konstrueret.ts"
import { checkedBundter, ingenLog, sourceFor } from "../Source.ts"
import { sprog, tekst } from "../Sprog.ts"
import { keygen } from "./keygen.ts"

interface Seen {
  readonly head: Head | undefined
  readonly konstrueret: boolean
}

const seen = ({ konstrueret }: Seen, { efter, haendelser }: Bundt): Seen => ({
  head: efter.head,
  konstrueret:
    konstrueret ||
    haendelser.some(({ event }) => event._tag === "DelaftaleIndgaaet" && event.datagrundlag === "konstrueret")
})

export const checkpoint = Command.make(
  "checkpoint",
  {
    log: Argument.String("log").pipe(
      Argument.withDescription("Loggens mappe, postgres://BRUGER@VAERT/DATABASE#LOG, eller en fil fra export")
    ),
    noegle: Flag.String("key").pipe(Flag.withDescription("Den private nøgle: private.pem fra keygen")),
    navn: Flag.String("name").pipe(Flag.withDescription("Nøglens navn, hvor filen ikke siger det"), Flag.optional),
    fil: Flag.String("out").pipe(
      Flag.withDescription("Filen, der skal skrives; uden den skrives til standard output"),
      Flag.optional
    ),
    lang: sprog
  },
  Effect.fn("checkpoint")(function* ({ fil, lang, log: sti, navn, noegle }) {
    const { key, sign } = yield* readSigner(noegle, Option.getOrUndefined(navn))
    const ud = Option.getOrUndefined(fil)
    if (ud !== undefined) yield* isFree(ud)
    const source = yield* sourceFor(sti)
    const { head, konstrueret } = yield* Stream.runFold(
      checkedBundter(source),
      (): Seen => ({ head: undefined, konstrueret: false }),
      seen
    )
    if (head === undefined) return yield* ingenLog(source.sti)
    const tornBytes = yield* source.tornBytes
    const note = signNote(nodeSha256, key, sign, checkpointText(head))
    yield* ud === undefined ? Console.log(note.slice(0, -1)) : writeWhole(ud, Stream.succeed(note))
    yield* Console.error(
      [
        ...(konstrueret ? [konstrueretLinje(lang)] : []),
        tekst(
          lang,
          `${key.name} har underskrevet loggen ${head.log} ved position ${head.position}, segl ${head.seal}.`,
          `${key.name} has signed the log ${head.log} at position ${head.position}, seal ${head.seal}.`
        ),
        tekst(
          lang,
          "Send det til en, der ikke fører loggen: kun der kan det vise, at loggen er skrevet om.",
          "Send it to somebody who does not keep the log: only there can it show that the log was written anew."
        ),
        ...(tornBytes === 0 ? [] : [afbrudt(tornBytes, lang)])
      ].join("\n")
    )
  })
).pipe(
  Command.withDescription("Underskriv, hvor loggen står, så en omskrivning kan ses"),
  Command.withSubcommands([keygen])
)
