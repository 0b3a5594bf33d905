/**
 * The bytes of one file as a program sees them and as they lie on the disk: what lies between is in pages that a power
 * cut may take.
 */
import type { Chances } from "./chances.ts"

/** What the disk writes whole or not at all. */
const sectorBytes = 512
/** What the system keeps, writes back and drops together. */
const pageBytes = 4096

export interface Inode {
  /** What a read gives. */
  live: Uint8Array
  /** What is on the disk; may be longer than `diskSize`. */
  disk: Uint8Array
  /** The size that the disk knows. */
  diskSize: number
  /** Pages whose bytes are not yet, or not all, on the disk. */
  readonly dirty: Set<number>
  /** Below it nothing has changed since the last sync: a power cut leaves that alone. */
  stable: number
}

export const emptyInode = (): Inode => inodeOf(new Uint8Array(0))

/** A file whose bytes are all on the disk. */
export const inodeOf = (bytes: Uint8Array): Inode => ({
  live: bytes,
  disk: bytes,
  diskSize: bytes.length,
  dirty: new Set(),
  stable: bytes.length
})

export const write = (inode: Inode, bytes: Uint8Array): void => {
  const from = inode.live.length
  const live = new Uint8Array(from + bytes.length)
  live.set(inode.live)
  live.set(bytes, from)
  inode.live = live
  markDirty(inode, from)
}

/** In place of the first bytes, of which there are as many. */
export const overwrite = (inode: Inode, bytes: Uint8Array): void => {
  inode.live = Uint8Array.from(inode.live)
  inode.live.set(bytes)
  inode.dirty.add(0)
}

export const truncate = (inode: Inode, size: number): void => {
  const from = Math.min(size, inode.live.length)
  const live = new Uint8Array(size)
  live.set(inode.live.subarray(0, from))
  inode.live = live
  inode.stable = Math.min(inode.stable, from)
  for (const page of inode.dirty) if (page * pageBytes >= size) inode.dirty.delete(page)
  markDirty(inode, from)
}

const markDirty = (inode: Inode, from: number): void => {
  for (let at = from - (from % pageBytes); at < inode.live.length; at += pageBytes) inode.dirty.add(at / pageBytes)
}

/** All dirty pages and the size are on the disk. What an earlier failed sync dropped is not. */
export const sync = (inode: Inode): void => {
  for (const page of inode.dirty) writeBack(inode, page)
  settleSize(inode)
  inode.stable = inode.live.length
}

/**
 * The disk took some of the dirty pages and not the others. The system holds all of them for clean now, so that no
 * later sync writes them; whether it still shows what it dropped is up to it.
 */
export const failSync = (inode: Inode, chances: Chances): void => {
  const isShown = chances.is(0.7)
  for (const page of inode.dirty) {
    if (chances.is(0.5)) writeBack(inode, page)
    else if (!isShown) showDisk(inode, page)
  }
  inode.dirty.clear()
}

/** The system writes a page by itself, early. */
export const writeBack = (inode: Inode, page: number): void => {
  const from = page * pageBytes
  const bytes = inode.live.subarray(from, from + pageBytes)
  inode.disk = sized(inode.disk, Math.max(inode.disk.length, from + bytes.length))
  inode.disk.set(bytes, from)
  inode.dirty.delete(page)
}

/** The disk knows the size; what it kept behind the end of a shorter file is gone. */
export const settleSize = (inode: Inode): void => {
  inode.disk = sized(inode.disk, inode.live.length)
  inode.diskSize = inode.live.length
}

const showDisk = (inode: Inode, page: number): void => {
  const from = page * pageBytes
  const live = Uint8Array.from(inode.live)
  live.fill(0, Math.max(from, inode.stable), from + pageBytes)
  live.set(inode.disk.subarray(from, Math.min(from + pageBytes, live.length)), from)
  inode.live = live
}

const sized = (bytes: Uint8Array, size: number): Uint8Array => {
  const copy = new Uint8Array(size)
  copy.set(bytes.subarray(0, size))
  return copy
}

/** What a power cut leaves. */
export const afterCut = (inode: Inode, chances: Chances): Inode => {
  const size = sizeAfterCut(inode, chances)
  const bytes = sized(inode.disk, size)
  const unit = chances.is(0.5) ? sectorBytes : pageBytes
  for (const page of inode.dirty) {
    for (let at = page * pageBytes; at < (page + 1) * pageBytes && at < size; at += unit) {
      const end = Math.min(at + unit, size)
      const fate = chances.pick(fates)
      if (fate === "lost") continue
      bytes.fill(0, Math.min(end, Math.max(at, inode.stable)), end)
      if (fate === "kept") bytes.set(inode.live.subarray(at, end), at)
    }
  }
  return inodeOf(bytes)
}

/** `lost`: as it lay on the disk before, which beyond the old end is zeros. */
const fates = ["kept", "kept", "lost", "zeroed"] as const

/** Anything from the size the disk knew to the one the program saw; often one of the two, or the end of a sector. */
const sizeAfterCut = (inode: Inode, chances: Chances): number => {
  const [least, most] = [inode.diskSize, inode.live.length].sort((a, b) => a - b) as [number, number]
  const any = least + chances.below(most - least + 1)
  return chances.pick([
    inode.live.length,
    inode.diskSize,
    any,
    Math.min(most, Math.ceil(any / sectorBytes) * sectorBytes)
  ])
}
