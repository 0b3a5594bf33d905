/** Windows-1252 to text. TextDecoder takes it for Latin-1 on several versions of Node (nodejs/node#56542). */

/** The 32 places where the two differ, from 0x80; the five that Windows leaves open are C1 controls (WHATWG). */
const special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

export const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => special[letter.charCodeAt(0) - 0x80]!)
