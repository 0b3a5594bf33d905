/** Reads a workbook: bytes in, its sheets as tables out, or why not. Nothing outside the file is looked up. */
import { arkmaerker } from "./arkmaerker.ts"
import { type Arkcelle, arktabel } from "./arktabel.ts"
import { maxFileBytes } from "./decodeText.ts"
import { projektmappe } from "./projektmappe.ts"
import { type Ark, type Laestregneark, type Regneark, UlaeseligtRegneark } from "./Regneark.ts"
import { unzip, zip } from "./zip.ts"

/** By its name alone; a workbook under another name is taken for the text that its name says it is. */
const erRegneark = (navn: string): boolean => /\.xlsx?$/i.test(navn)

/** The file with what is in it, where its name says that it is a workbook; never fails. */
export const medRegneark = async <Fil extends { readonly navn: string; readonly bytes: Uint8Array }>(
  fil: Fil
): Promise<Fil & { readonly regneark?: Regneark }> =>
  erRegneark(fil.navn) ? { ...fil, regneark: await laesRegneark(fil.bytes) } : fil

export const laesRegneark = async (bytes: Uint8Array): Promise<Regneark> => {
  // Read from disk with the first workbook: most calls have none.
  const { default: readXlsxFile } = await import("read-excel-file/universal")
  try {
    return await laes(bytes, readXlsxFile)
  } catch (fejl) {
    if (!(fejl instanceof UlaeseligtRegneark)) return { fejl: "ugyldigtRegneark" }
    return { fejl: fejl.kode, ...(fejl.linje === undefined ? {} : { linje: fejl.linje }) }
  }
}

type Laeser = typeof import("read-excel-file/universal").default

const laes = async (bytes: Uint8Array, readXlsxFile: Laeser): Promise<Laestregneark> => {
  provForm(bytes)
  const { ark, dele, procentformater } = projektmappe(unzip(bytes))
  const maerker = ark.map(({ sti }) => arkmaerker(dele.get(sti)!, procentformater))
  const pakket = zip(new Map([...dele].map(([sti, tekst]) => [sti, new TextEncoder().encode(tekst)])))
  const laeste = await readXlsxFile(pakket, { trim: false, parseNumber: (raa) => ({ raa }) })
  const data = laeste.flatMap((en) => ((en.data as unknown) === undefined ? [] : [en.data]))
  if (data.length !== ark.length) throw new UlaeseligtRegneark("ugyldigtRegneark")
  // The library's type of a cell also names the constructors it parses with, which no cell holds.
  const raekker = data as ReadonlyArray<ReadonlyArray<ReadonlyArray<Arkcelle>>>
  return {
    ark: ark.map(({ navn, skjult }, n): Ark => ({ navn, skjult, tabel: arktabel(raekker[n]!, maerker[n]!) })),
    advarsler: raekker.some((en) => en.some((celler) => celler.some(erSammensat))) ? ["unicodeNormalisering"] : []
  }
}

const erSammensat = (celle: Arkcelle): boolean => typeof celle === "string" && celle !== celle.normalize("NFC")

const begynder = (bytes: Uint8Array, ...med: ReadonlyArray<number>): boolean =>
  med.every((byte, n) => bytes[n] === byte)

/** A new workbook is a ZIP; an old or encrypted one is an OLE file, which names what it holds in UTF-16. */
const provForm = (bytes: Uint8Array): void => {
  if (bytes.length > maxFileBytes) throw new UlaeseligtRegneark("filForStor")
  if (bytes.length === 0) throw new UlaeseligtRegneark("tomFil")
  if (begynder(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const krypteret = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))
    throw new UlaeseligtRegneark(krypteret ? "krypteretRegneark" : "gammeltRegneark")
  }
  if (!begynder(bytes, 0x50, 0x4b)) throw new UlaeseligtRegneark("ikkeRegneark")
}
