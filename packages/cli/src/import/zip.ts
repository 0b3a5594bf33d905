/** The parts of a ZIP file, unpacked under limits; and parts packed again, so that a reader sees what was checked. */
import { crc32, inflateRawSync } from "node:zlib"
import { UlaeseligtRegneark } from "./Regneark.ts"

/** Parts of a workbook: a sheet, its styles and texts, pictures. */
export const maxEntries = 2000
/** What all of them may fill unpacked, by what the file says itself, and then by what comes out. */
export const maxUnpacked = 128 * 1024 * 1024

interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const invalid = (): UlaeseligtRegneark => new UlaeseligtRegneark("ugyldigtRegneark")

/** The part of a name, unpacked when it is asked for; `undefined` where there is none. */
export const unzip = (bytes: Uint8Array): ((name: string) => Uint8Array | undefined) => {
  const entries = directory(bytes)
  if (entries.some(({ encrypted }) => encrypted)) throw new UlaeseligtRegneark("krypteretRegneark")
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  if (byName.size < entries.length) throw invalid()
  if (entries.reduce((sum, { size }) => sum + size, 0) > maxUnpacked) throw new UlaeseligtRegneark("regnearkForStort")
  return (name) => {
    const entry = byName.get(name)
    return entry === undefined ? undefined : unpack(bytes, entry)
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const endLength = 22

/** The record that ends the file; behind it stands only the comment it tells the length of. */
const endOf = (view: DataView): number => {
  for (let at = view.byteLength - endLength; at >= 0 && at >= view.byteLength - endLength - 0xffff; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw invalid()
}

const directory = (bytes: Uint8Array): ReadonlyArray<Entry> => {
  const view = viewOf(bytes)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > maxEntries) throw new UlaeseligtRegneark("regnearkForStort")
  const entries: Array<Entry> = []
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw invalid()
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const next = at + 46 + lengths.reduce((a, b) => a + b)
    if (next > end) throw invalid()
    entries.push(entryAt(view, at, lengths[0]!))
    at = next
  }
  return entries
}

const entryAt = (view: DataView, at: number, nameLength: number): Entry => ({
  name: utf8(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
  encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  method: view.getUint16(at + 10, true),
  crc: view.getUint32(at + 16, true),
  packed: view.getUint32(at + 20, true),
  size: view.getUint32(at + 24, true),
  at: view.getUint32(at + 42, true)
})

const utf8 = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw invalid()
  }
}

const unpack = (bytes: Uint8Array, { at, crc, method, packed, size }: Entry): Uint8Array => {
  const view = viewOf(bytes)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw invalid()
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length || (method !== 0 && method !== 8)) throw invalid()
  const data = bytes.subarray(from, from + packed)
  const whole = method === 0 ? data : inflated(data, size)
  if (whole.length !== size || crc32(whole) !== crc) throw invalid()
  return whole
}

/** Stops where it grows beyond what the directory said. */
const inflated = (data: Uint8Array, size: number): Uint8Array => {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw invalid()
  }
}

const words = (...pairs: ReadonlyArray<readonly [size: 2 | 4, value: number]>): Buffer => {
  const buffer = Buffer.alloc(pairs.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of pairs) at = buffer.writeUIntLE(value, at, size)
  return buffer
}

/** Stored without compression, with no extras. */
export const zip = (parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer => {
  const local: Array<Uint8Array> = []
  const central: Array<Uint8Array> = []
  let at = 0
  for (const [name, data] of parts) {
    const title = Buffer.from(name)
    const shared = [
      [2, 20],
      [2, 0x800],
      [2, 0],
      [4, 0],
      [4, crc32(data)],
      [4, data.length],
      [4, data.length]
    ] as const
    const head = words([4, 0x04034b50], ...shared, [2, title.length], [2, 0])
    local.push(head, title, data)
    central.push(words([4, 0x02014b50], [2, 20], ...shared, [2, title.length], [4, 0], [4, 0], [4, 0], [4, at]), title)
    at += head.length + title.length + data.length
  }
  const length = central.reduce((sum, part) => sum + part.length, 0)
  const end = words([4, 0x06054b50], [4, 0], [2, parts.size], [2, parts.size], [4, length], [4, at], [2, 0])
  return new Uint8Array(Buffer.concat([...local, ...central, end])).buffer
}
