/** From the bytes of a file to its text: UTF-8, else Windows-1252; composed letters (NFC); lines end with LF. */
import { windows1252 } from "./windows1252.ts"

/** A file is read whole, so it has a limit. */
export const maxFileBytes = 64 * 1024 * 1024

export interface Decoded {
  readonly tekst: string
  /** Codes of warnings about the whole file. */
  readonly advarsler: ReadonlyArray<string>
}

type DecodeFailure = "filForStor" | "tomFil" | "ikkeTekst" | "blandetTegnsaet"

export const decodeText = (bytes: Uint8Array): Decoded | DecodeFailure => {
  if (bytes.length > maxFileBytes) return "filForStor"
  if (isBinary(bytes)) return "ikkeTekst"
  const utf8 = decodeUtf8(bytes)
  if (utf8 === undefined && hasUtf8Letters(bytes)) return "blandetTegnsaet"
  const raw = utf8 ?? windows1252(bytes)
  if (raw.trim() === "") return "tomFil"
  const composed = raw.normalize("NFC")
  return {
    tekst: composed.replace(/\r\n?/g, "\n"),
    advarsler: [...(utf8 === undefined ? ["ikkeUtf8"] : []), ...(composed === raw ? [] : ["unicodeNormalisering"])]
  }
}

/** Control bytes other than tab, line breaks and form feeds do not stand in a table; a spreadsheet is a ZIP of them. */
const isBinary = (bytes: Uint8Array): boolean => bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))

/** Drops a byte order mark. */
const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** æ, ø, å (or the mark) of UTF-8 in a file that is not: two files pasted together; any reading garbles one of them. */
const hasUtf8Letters = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
  bytes.some((byte, at) => byte === 0xc3 && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80)
