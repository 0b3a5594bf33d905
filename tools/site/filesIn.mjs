/** Every file below a folder, relative to it, with slashes. */
import { readdirSync } from "node:fs"
import { join, relative, sep } from "node:path"

/** @param {string} folder */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort()
