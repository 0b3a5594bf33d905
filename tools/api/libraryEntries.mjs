/** What others can import from our packages: every entry of those that are published, and the file that declares it. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** @param {string} root */
export const publicPackages = (root) =>
  readdirSync(join(root, "packages"))
    .map((name) => ({ ...readJson(join(root, "packages", name, "package.json")), folder: `packages/${name}` }))
    .filter((manifest) => manifest.private !== true)

/** @param {string} root */
export const libraryEntries = (root) =>
  publicPackages(root).flatMap(({ exports, folder, name }) =>
    Object.entries(exports).flatMap(([path, { types } = {}]) =>
      types === undefined ? [] : [{ entry: name + path.slice(1), folder, types: join(folder, types) }]
    )
  )

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"))
