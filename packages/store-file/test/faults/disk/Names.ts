/** Which name leads to which file: as a program sees it, and as the disk knows it until the folder is synced. */
import { dirname } from "node:path"
import type { Chances } from "./chances.ts"
import type { Inode } from "./Inode.ts"

export interface Names {
  readonly live: Map<string, Inode>
  readonly disk: Map<string, Inode>
  /** Folders; made durable when they are made. */
  readonly folders: Set<string>
  /** What no sync of its folder has made durable yet, in order. */
  pending: ReadonlyArray<Change>
}

interface Change {
  readonly folder: string
  readonly apply: (names: Map<string, Inode>) => void
}

export const emptyNames = (folders: Iterable<string> = ["/"]): Names => ({
  live: new Map(),
  disk: new Map(),
  folders: new Set(folders),
  pending: []
})

/** The names in a folder; undefined if there is no such folder. */
export const namesIn = (names: Names, folder: string): ReadonlyArray<string> | undefined => {
  if (!names.folders.has(folder)) return undefined
  const prefix = folder === "/" ? "/" : `${folder}/`
  const all = [...names.live.keys(), ...names.folders]
  const inside = all
    .filter((path) => path.startsWith(prefix) && path !== folder)
    .map((path) => path.slice(prefix.length))
  return inside.filter((name) => !name.includes("/"))
}

export const create = (names: Names, path: string, inode: Inode): void =>
  change(names, dirname(path), (map) => map.set(path, inode))

/** False if there is nothing of that name. */
export const rename = (names: Names, from: string, to: string): boolean => {
  const inode = names.live.get(from)
  if (inode === undefined) return false
  change(names, dirname(to), (map) => {
    map.delete(from)
    map.set(to, inode)
  })
  return true
}

const change = (names: Names, folder: string, apply: Change["apply"]): void => {
  apply(names.live)
  names.pending = [...names.pending, { folder, apply }]
}

export const syncFolder = (names: Names, folder: string): void => {
  for (const { apply, folder: changed } of names.pending) if (changed === folder) apply(names.disk)
  names.pending = names.pending.filter(({ folder: changed }) => changed !== folder)
}

export const makeFolder = (names: Names, folder: string): void => {
  if (names.folders.has(folder)) return
  makeFolder(names, dirname(folder))
  names.folders.add(folder)
}

/** What a power cut leaves: of the pending changes none, all, the first ones, or any; each done or not done. */
export const namesAfterCut = (names: Names, chances: Chances): Map<string, Inode> => {
  const left = new Map(names.disk)
  const first = chances.below(names.pending.length + 1)
  const isOrdered = chances.is(0.5)
  for (const [i, { apply }] of names.pending.entries()) if (isOrdered ? i < first : chances.is(0.5)) apply(left)
  return left
}
