/**
 * `delaftale verify <log>`: every seal and every event, and on request that the log continues a checkpoint; exit 1 and
 * the first bad line, or what was signed, where it does not hold.
 */
import {
  type Bundt,
  type Continuation,
  continuation,
  efterproevUdgaver,
  emptyHead,
  type LogId,
  type Verified
} from "@delaftale/core"
import { nodeSha256 } from "@delaftale/store-file"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Nej } from "../Brugsfejl.ts"
import { discontinuity } from "../checkpoint/discontinuity.ts"
import type { SignedCheckpoint } from "../checkpoint/readCheckpointFile.ts"
import { signedBy } from "../checkpoint/signedBy.ts"
import { afbrudt } from "../render/afbrudt.ts"
import { checkedBundter, ingenLog, type Source, sourceFor } from "../Source.ts"
import { type Sprog, sprog, tekst } from "../Sprog.ts"

export const verify = Command.make(
  "verify",
  {
    log: Argument.String("log").pipe(
      Argument.withDescription("Loggens mappe, postgres://BRUGER@VAERT/DATABASE#LOG, eller en fil fra export")
    ),
    checkpoint: Flag.String("checkpoint").pipe(
      Flag.withDescription("Et underskrevet checkpoint, som loggen skal være vokset fra; sammen med --key"),
      Flag.optional
    ),
    noegle: Flag.String("key").pipe(
      Flag.withDescription("Den offentlige nøgle: public.pem eller verifier-key.txt fra keygen"),
      Flag.optional
    ),
    lang: sprog
  },
  Effect.fn("verify")(function* ({ checkpoint, lang, log: sti, noegle }) {
    const signed = yield* signedBy(Option.getOrUndefined(checkpoint), Option.getOrUndefined(noegle))
    const source = yield* sourceFor(sti)
    const { editions, found, last } = yield* Stream.runFold(checkedBundter(source), () => begun(signed), step(signed))
    const tornBytes = yield* source.tornBytes
    if (last === undefined) return yield* ingenLog(source.sti)
    const no = signed === undefined ? undefined : discontinuity(found, signed.checkpoint, last.head)
    if (no !== undefined) return yield* no
    if (editions > 0) yield* holderUdgaverne(last.head.log, source)
    yield* Console.log(
      [
        ...summary(last, lang),
        ...(editions === 0
          ? []
          : [tekst(lang, `  udgaver    ${editions}, regnet efter`, `  editions   ${editions}, computed again`)]),
        ...(signed === undefined ? [] : [confirmed(signed, last, lang)]),
        ...(tornBytes === 0 ? [] : [afbrudt(tornBytes, lang)])
      ].join("\n")
    )
  })
).pipe(Command.withDescription("Kontrollér hvert segl og hver hændelse, og et checkpoint"))

interface Walk {
  readonly last: Verified | undefined
  readonly found: Continuation
  /** How many editions of a report the log holds. */
  readonly editions: number
}

const begun = (signed: SignedCheckpoint | undefined): Walk => ({
  last: undefined,
  editions: 0,
  found:
    signed === undefined
      ? "notReached"
      : continuation(signed.checkpoint, "notReached", emptyHead(nodeSha256, signed.checkpoint.log))
})

const step =
  (signed: SignedCheckpoint | undefined) =>
  ({ editions, found }: Walk, { efter: last, haendelser }: Bundt): Walk => ({
    last,
    editions: editions + haendelser.filter(({ event }) => event._tag === "StatusrapportAfgivet").length,
    found: signed === undefined ? found : continuation(signed.checkpoint, found, last.head)
  })

const summary = ({ batches, events, firstAt, head, line }: Verified, lang: Sprog): ReadonlyArray<string> => [
  tekst(lang, `Loggen ${head.log} holder.`, `The log ${head.log} holds.`),
  tekst(lang, `  hændelser  ${events}`, `  events     ${events}`),
  tekst(lang, `  bundter    ${batches}`, `  batches    ${batches}`),
  tekst(lang, `  linjer     ${line}`, `  lines      ${line}`),
  tekst(lang, `  første     ${firstAt}`, `  first      ${firstAt}`),
  tekst(lang, `  sidste     ${head.at}`, `  last       ${head.at}`),
  tekst(lang, `  segl       ${head.seal}`, `  seal       ${head.seal}`)
]

const confirmed = ({ by, checkpoint: { position } }: SignedCheckpoint, { events }: Verified, lang: Sprog): string =>
  tekst(
    lang,
    `Den er vokset fra det, som ${by} har underskrevet ved position ${position}; hændelser siden: ${events - position}.`,
    `It has grown from what ${by} signed at position ${position}; events since: ${events - position}.`
  )

/** What was sent out must still come of the log: another seal at the cut, or other figures, is the answer no. */
const holderUdgaverne = Effect.fnUntraced(function* (log: LogId, { sti, store }: Source) {
  const efterproevet = yield* efterproevUdgaver(log).pipe(Effect.provide(store))
  const brudte = efterproevet.filter(({ seglHolder, talHolder }) => !seglHolder || !talHolder)
  if (brudte.length === 0) return
  const navne = brudte.map(({ udgave: { udgave } }) => udgave).join(", ")
  yield* new Nej({
    da: `Loggen ${sti} giver ikke længere de tal, der blev sendt ud i udgave ${navne}.`,
    en: `The log ${sti} no longer gives the figures that were sent out in edition ${navne}.`
  })
})
