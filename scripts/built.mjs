/** Is the built JavaScript that of today's sources? A fingerprint of the sources, taken before a build, is kept after it. */
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { entries } from "./entries.mjs"

const besideTheSources = ["package-lock.json", "tsconfig.base.json", "tsup.config.ts", "scripts/entries.mjs"]

export const built = (root) =>
  outputs(root).every((file) => existsSync(file)) &&
  existsSync(stamp(root)) &&
  readFileSync(stamp(root), "utf8") === fingerprint(root)

/** Names, sizes and times of all that a build reads. */
export const fingerprint = (root) => {
  const sources = Object.keys(entries).flatMap((name) => filesUnder(join(root, "packages", name, "src")))
  const hash = createHash("sha256")
  for (const file of [...sources, ...besideTheSources.map((name) => join(root, name))].sort()) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest("hex")
}

export const remember = (root, print) => {
  mkdirSync(dirname(stamp(root)), { recursive: true })
  writeFileSync(stamp(root), print)
}

const stamp = (root) => join(root, "node_modules", ".cache", "delaftale", "built")

const outputs = (root) =>
  Object.entries(entries).flatMap(([name, files]) =>
    Object.keys(files).map((entry) => join(root, "packages", name, "dist", `${entry}.js`))
  )

const filesUnder = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]
      )
    : []
