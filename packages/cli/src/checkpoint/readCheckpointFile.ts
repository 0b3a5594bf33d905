/** A checkpoint out of its file, once it is certain that this key signed it; whatever else it is, is the answer no. */
import { readFile } from "node:fs/promises"
import { type Checkpoint, type InvalidNoteCode, type NoteKey, openNote, readCheckpoint } from "@delaftale/core"
import { nodeSha256 } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Brugsfejl, Nej } from "../Brugsfejl.ts"
import { ulaeselig } from "../ulaeselig.ts"
import { verifyEd25519 } from "./ed25519.ts"

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint
  /** What the key is called that signed it. */
  readonly by: string
}

export const readCheckpointFile: (
  file: string,
  key: Partial<NoteKey> & Pick<NoteKey, "publicKey">
) => Effect.Effect<SignedCheckpoint, Brugsfejl | Nej> = Effect.fn("readCheckpointFile")(function* (file, key) {
  const bytes = yield* Effect.tryPromise({
    try: () => readFile(file),
    catch: (error) => ulaeselig(file, error)
  })
  const note = Result.try({ try: () => strict.decode(bytes), catch: () => holderIkke(file, "note") })
  const signed = Result.flatMap(note, (text) =>
    openNote(nodeSha256, key, verifyEd25519, text).pipe(
      Result.flatMap(({ name, text: body }) =>
        Result.map(readCheckpoint(body), (checkpoint): SignedCheckpoint => ({ checkpoint, by: name }))
      ),
      Result.mapError(({ code }) => holderIkke(file, code))
    )
  )
  return yield* Effect.fromResult(signed)
})

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

const holderIkke = (file: string, code: InvalidNoteCode): Nej => {
  const [da, en] = hvorfor[code]
  return new Nej({ da: `Checkpointet ${file} holder ikke: ${da}.`, en: `The checkpoint ${file} does not hold: ${en}.` })
}

const hvorfor = {
  note: [
    "filen er ikke et underskrevet checkpoint, eller den er beskadiget",
    "the file is no signed checkpoint, or it is damaged"
  ],
  key: ["nøglen kan ikke læses", "the key cannot be read"],
  unsigned: ["det er ikke underskrevet med den nøgle", "it is not signed by that key"],
  signature: ["underskriften passer ikke til teksten", "the signature does not fit the text"],
  checkpoint: [
    "det underskrevne er ikke position og segl for en log",
    "what is signed is not the position and seal of a log"
  ]
} as const satisfies { readonly [code in InvalidNoteCode]: readonly [da: string, en: string] }
