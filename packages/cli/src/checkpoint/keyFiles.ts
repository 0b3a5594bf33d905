/** The files of a key: the private one for whoever signs, the two public ones for whoever checks. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto"
import { mkdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { isKeyName, type NoteKey, readVerifierKey, type Sign, verifierKey } from "@delaftale/core"
import { nodeSha256 } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { Brugsfejl } from "../Brugsfejl.ts"
import { outsideLogs } from "../enclosingStore.ts"
import { isFree, writeWhole } from "../move/writeWhole.ts"
import { ulaeselig } from "../ulaeselig.ts"
import { bytesOfKey, isEd25519, signWith } from "./ed25519.ts"

const files = { private: "private.pem", public: "public.pem", verifier: "verifier-key.txt" } as const

/** The name stands above the key, where every reader of PEM passes it over. */
const nameLine = "delaftale checkpoint key: "

const nameIn = (text: string): string | undefined =>
  text
    .split(/\r?\n/)
    .find((line) => line.startsWith(nameLine))
    ?.slice(nameLine.length)

/** A new key in that folder, which is made if need be; never over one that is there. The line for whoever checks. */
export const makeKey: (folder: string, name: string) => Effect.Effect<string, Brugsfejl> = Effect.fn("makeKey")(
  function* (folder, name) {
    yield* named(name)
    yield* outsideLogs(folder)
    const privateFile = join(folder, files.private)
    const publicFile = join(folder, files.public)
    const verifierFile = join(folder, files.verifier)
    yield* Effect.forEach([privateFile, publicFile, verifierFile], isFree)
    yield* Effect.tryPromise({
      try: () => mkdir(folder, { recursive: true, mode: 0o700 }),
      catch: (error) =>
        new Brugsfejl({ da: `${folder} kan ikke oprettes: ${String(error)}`, en: `Cannot make ${folder}: ${error}` })
    })
    const { privateKey, publicKey } = generateKeyPairSync("ed25519")
    const line = verifierKey(nodeSha256, { name, publicKey: bytesOfKey(publicKey) })
    const pem = privateKey.export({ type: "pkcs8", format: "pem" })
    yield* writeWhole(privateFile, Stream.succeed(`${nameLine}${name}\n${pem}`), 0o600)
    yield* writeWhole(publicFile, Stream.succeed(String(publicKey.export({ type: "spki", format: "pem" }))))
    yield* writeWhole(verifierFile, Stream.succeed(`${line}\n`))
    return line
  }
)

export interface Signer {
  readonly key: NoteKey
  readonly sign: Sign
}

/** `name` where the file does not say it, or for another. */
export const readSigner: (file: string, name: string | undefined) => Effect.Effect<Signer, Brugsfejl> = Effect.fn(
  "readSigner"
)(function* (file, name) {
  yield* outsideLogs(file)
  const text = yield* textOf(file)
  const privateKey = yield* keyIn(() => createPrivateKey(text), ikkePrivat(file))
  const own = name ?? nameIn(text) ?? (yield* udenNavn(file))
  yield* named(own)
  return { key: { name: own, publicKey: bytesOfKey(privateKey) }, sign: signWith(privateKey) }
})

/** A verifier key says its name; a PEM file does not. */
export const readPublicKey: (file: string) => Effect.Effect<Partial<NoteKey> & Pick<NoteKey, "publicKey">, Brugsfejl> =
  Effect.fn("readPublicKey")(function* (file) {
    const text = yield* textOf(file)
    if (text.includes("PRIVATE KEY-----")) return yield* privatTilKontrol(file)
    if (text.includes("-----BEGIN ")) {
      return { publicKey: bytesOfKey(yield* keyIn(() => createPublicKey(text), ikkeOffentlig(file))) }
    }
    const key = readVerifierKey(nodeSha256, text.trim())
    return Result.isSuccess(key) ? key.success : yield* ikkeOffentlig(file)
  })

const textOf = (file: string): Effect.Effect<string, Brugsfejl> =>
  Effect.tryPromise({
    try: () => readFile(file, "utf8"),
    catch: (error) => ulaeselig(file, error)
  })

/** Node's own words may hold parts of the file, so they are left out. */
const keyIn = (read: () => KeyObject, otherwise: Brugsfejl): Effect.Effect<KeyObject, Brugsfejl> =>
  Effect.try({ try: read, catch: () => otherwise }).pipe(Effect.filterOrFail(isEd25519, () => otherwise))

const named = (name: string): Effect.Effect<void, Brugsfejl> =>
  isKeyName(name)
    ? Effect.void
    : Effect.fail(
        new Brugsfejl({
          da: `"${name}" kan ikke være navnet på en nøgle: det skal være uden mellemrum og +, fx boligselskab.example/aftaler.`,
          en: `"${name}" cannot be the name of a key: write it without spaces and +, such as boligselskab.example/aftaler.`
        })
      )

const ikkePrivat = (file: string): Brugsfejl =>
  new Brugsfejl({
    da: `${file} er ikke en privat Ed25519-nøgle (PEM) uden adgangskode. Lav en med: delaftale checkpoint keygen --out MAPPE --name NAVN`,
    en: `${file} is no private Ed25519 key (PEM) without a password. Make one by: delaftale checkpoint keygen --out FOLDER --name NAME`
  })

const ikkeOffentlig = (file: string): Brugsfejl =>
  new Brugsfejl({
    da: `${file} er ikke en offentlig Ed25519-nøgle: brug public.pem eller verifier-key.txt fra "delaftale checkpoint keygen".`,
    en: `${file} is no public Ed25519 key: use public.pem or verifier-key.txt of "delaftale checkpoint keygen".`
  })

const privatTilKontrol = (file: string): Brugsfejl =>
  new Brugsfejl({
    da: `${file} er den private nøgle. Til kontrol hører den offentlige, og den private må ikke gives videre.`,
    en: `${file} is the private key. Checking takes the public one, and the private one must not be handed on.`
  })

const udenNavn = (file: string): Brugsfejl =>
  new Brugsfejl({
    da: `${file} siger ikke, hvad nøglen hedder. Skriv det med --name NAVN.`,
    en: `${file} does not say what the key is called. Say it by --name NAME.`
  })
