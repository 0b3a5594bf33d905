/** The text of a file, or with "-" of standard input: UTF-8, and no larger than a file of the import. */
import { createReadStream } from "node:fs"
import * as Effect from "effect/Effect"
import { Brugsfejl } from "../Brugsfejl.ts"
import { maxFileBytes } from "../import/decodeText.ts"
import { ulaeselig } from "../ulaeselig.ts"

export const hentTekst = (fil: string): Effect.Effect<string, Brugsfejl> =>
  Effect.gen(function* () {
    const bytes = yield* Effect.tryPromise({
      try: () => samlet(fil === "-" ? process.stdin : createReadStream(fil)),
      catch: (fejl) => ulaeselig(fil, fejl)
    })
    if (bytes === undefined) return yield* forStor(fil)
    return yield* Effect.try({
      try: () => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      catch: () =>
        new Brugsfejl({
          da: `${fil} er ikke UTF-8. Gem filen som UTF-8, og prøv igen.`,
          en: `${fil} is not UTF-8. Save the file as UTF-8 and try again.`
        })
    })
  })

/** Nothing where there is more than can be read. */
const samlet = async (kilde: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> => {
  const dele: Array<Uint8Array> = []
  let fylder = 0
  for await (const del of kilde) {
    dele.push(del)
    fylder += del.length
    if (fylder > maxFileBytes) return undefined
  }
  return Buffer.concat(dele)
}

const forStor = (fil: string): Brugsfejl =>
  new Brugsfejl({
    da: `${fil} fylder mere end ${maxFileBytes} byte. Del den op.`,
    en: `${fil} has more than ${maxFileBytes} bytes. Split it.`
  })
