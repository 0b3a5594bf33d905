/** Bytes of text without a new buffer for each: what a writer that writes one thing at a time needs. */

/** Bytes up to which the buffer is kept. */
const kept = 1024 * 1024

export interface Scratch {
  /** The text in UTF-8; only good until the next call. */
  readonly bytesOf: (text: string) => Uint8Array
}

export const makeScratch = (): Scratch => {
  let buffer = Buffer.allocUnsafeSlow(16 * 1024)
  return {
    bytesOf: (text) => {
      if (text.length * 3 > kept) return Buffer.from(text)
      if (text.length * 3 > buffer.length) buffer = Buffer.allocUnsafeSlow(text.length * 3)
      return buffer.subarray(0, buffer.write(text))
    }
  }
}
