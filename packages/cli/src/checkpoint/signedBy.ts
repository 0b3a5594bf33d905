/** The checkpoint that a verb was given, if any: a file and the key go together. */
import * as Effect from "effect/Effect"
import { Brugsfejl, type Nej } from "../Brugsfejl.ts"
import { readPublicKey } from "./keyFiles.ts"
import { readCheckpointFile, type SignedCheckpoint } from "./readCheckpointFile.ts"

export const signedBy = (
  file: string | undefined,
  key: string | undefined
): Effect.Effect<SignedCheckpoint | undefined, Brugsfejl | Nej> => {
  if (file === undefined && key === undefined) return Effect.succeed(undefined)
  if (file === undefined || key === undefined) return Effect.fail(beggeEllerIngen)
  return Effect.flatMap(readPublicKey(key), (publicKey) => readCheckpointFile(file, publicKey))
}

const beggeEllerIngen = new Brugsfejl({
  da: "--checkpoint FIL og --key OFFENTLIG hører sammen: uden nøglen siger et checkpoint intet.",
  en: "--checkpoint FILE and --key PUBLIC go together: without the key a checkpoint says nothing."
})
