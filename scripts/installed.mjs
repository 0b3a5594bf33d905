/** Does `node_modules` hold what `package-lock.json` says? Read from npm's own record of the installation, so it costs milliseconds. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

export const installed = (root) => {
  const record = join(root, "node_modules", ".package-lock.json")
  if (!existsSync(record)) return false
  const wanted = packagesOf(join(root, "package-lock.json"))
  const there = packagesOf(record)
  return Object.entries(wanted).every(([path, entry]) => path === "" || fits(root, path, entry, there[path]))
}

const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {}

/** A package for another platform may be missing; what is there must be the very same, links (our own packages) included. */
const fits = (root, path, wanted, there) => {
  if (there === undefined) return wanted.optional === true || wanted.devOptional === true
  if (wanted.link === true)
    return there.link === true && there.resolved === wanted.resolved && existsSync(join(root, path))
  return there.version === wanted.version && there.integrity === wanted.integrity && existsSync(join(root, path))
}
