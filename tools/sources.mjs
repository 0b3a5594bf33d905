/** The files of a tree by the end of their names, without what is installed or built. Paths come relative and sorted. */
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"

const leftOut = new Set(["node_modules", "dist", "coverage", ".git", ".tmp"])

export const sources = (root, folder, ending) => {
  const walk = (path) =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
      const inside = path === "" ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) return leftOut.has(entry.name) ? [] : walk(inside)
      return ending.test(entry.name) ? [inside] : []
    })
  return existsSync(join(root, folder)) ? walk(folder).sort() : []
}
