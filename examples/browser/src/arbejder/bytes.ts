/** The files that were handed over, as the bytes of one log: a piece at a time, so that their size does not matter. */
import { StoreFailure } from "@delaftale/core"
import * as Stream from "effect/Stream"

const stykke = 1024 * 1024
/** So begins line 1 of a segment file, which is in no seal. */
const hovedlinje = new TextEncoder().encode('{"header":{')

/** Segment files are named by their first position, so the order of their names is the log's. */
export const iOrden = (filer: ReadonlyArray<File>): ReadonlyArray<File> =>
  filer.filter(({ name }) => name.endsWith(".ndjson")).sort((a, b) => (a.name < b.name ? -1 : 1))

/** `meld` is told how many bytes have been read so far. */
export const bytesI = (
  filer: ReadonlyArray<File>,
  meld: (laest: number) => void
): Stream.Stream<Uint8Array, StoreFailure> => Stream.fromAsyncIterable(stykker(filer, meld), ulaeselig)

async function* stykker(filer: ReadonlyArray<File>, meld: (laest: number) => void): AsyncGenerator<Uint8Array> {
  let laest = 0
  for (const fil of filer) {
    for (let fra = 0; fra < fil.size; fra += stykke) {
      const bytes = new Uint8Array(await fil.slice(fra, fra + stykke).arrayBuffer())
      laest += bytes.length
      yield fra === 0 ? udenHovedlinje(bytes) : bytes
      meld(laest)
    }
  }
}

/** Cut off as bytes: what follows must reach the verifier just as it lies. */
const udenHovedlinje = (bytes: Uint8Array): Uint8Array =>
  hovedlinje.every((byte, nummer) => bytes[nummer] === byte) ? bytes.subarray(bytes.indexOf(10) + 1) : bytes

/** A file that was moved or changed since it was handed over, the browser reads no more. */
const ulaeselig = (cause: unknown): StoreFailure =>
  new StoreFailure({ reason: "io", outcome: "not-written", message: "the file can no longer be read", cause })
