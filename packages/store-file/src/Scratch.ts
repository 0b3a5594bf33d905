/** Bytes of text without a new buffer for each: what a writer that writes one thing at a time needs. */

/** Bytes up to which the buffer is kept. */
const kept = 1024 * 1024

export interface Scratch {
  /** The texts in UTF-8, one after the other; only good until the next call. */
  readonly bytesOf: (texts: ReadonlyArray<string>) => Uint8Array
}

export const makeScratch = (): Scratch => {
  let buffer = Buffer.allocUnsafeSlow(16 * 1024)
  return {
    bytesOf: (texts) => {
      let most = 0
      for (const text of texts) most += text.length * 3
      if (most > kept) return Buffer.from(texts.join(""))
      if (most > buffer.length) buffer = Buffer.allocUnsafeSlow(most)
      let end = 0
      for (const text of texts) end += buffer.write(text, end)
      return buffer.subarray(0, end)
    }
  }
}
