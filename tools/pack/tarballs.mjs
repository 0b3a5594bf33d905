/** What is in a tarball: by publint and are-the-types-wrong, and what they do not ask. */
import { readFileSync } from "node:fs"
import { basename, join, posix } from "node:path"
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core"
import { publint } from "publint"
import { formatMessage } from "publint/utils"

/**
 * @param {string} root
 * @param {string} tarball
 * @returns {import("./pack.mjs").Check[]}
 */
export const tarballs = (root, tarball) => {
  const bytes = readFileSync(tarball)
  const name = basename(tarball)
  const content = createPackageFromTarballData(new Uint8Array(bytes))
  const files = new Map(
    content.listFiles().map((path) => [path.replace(/^.*?node_modules\/(@[^/]+\/)?[^/]+\//, ""), path])
  )
  const read = (file) => content.readFile(files.get(file) ?? "")
  const manifest = JSON.parse(read("package.json"))
  return [
    { what: `publint ${name}`, run: () => linted(bytes) },
    ...(Object.values(manifest.exports).some(({ types }) => types !== undefined)
      ? [{ what: `are-the-types-wrong ${name}`, run: () => typed(content) }]
      : []),
    { what: `papers in ${name}`, run: () => papers(root, manifest, files, read) },
    { what: `source maps in ${name}`, run: () => maps(files, read) }
  ]
}

const linted = async (bytes) => {
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const { messages, pkg = {} } = await publint({ pack: { tarball }, strict: true, level: "warning" })
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code)
}

/** ES modules only, on purpose: what `require` on an old Node, and the resolution of Node 10, would see is not asked. */
const asked = ["node16-esm", "bundler"]

const typed = async (content) => {
  const result = await checkPackage(content)
  if (!result.types) return ["the package has no types"]
  return result.problems
    .filter((problem) => !("resolutionKind" in problem) || asked.includes(problem.resolutionKind))
    .filter((problem) => !("resolutionOption" in problem) || problem.resolutionOption !== "node10")
    .map((problem) => JSON.stringify(problem))
}

const papers = (root, manifest, files, read) => [
  ...effectOfTheUser(manifest),
  ...["README.md", "LICENSE", "package.json"].filter((file) => !files.has(file)).map((file) => `${file} is missing`),
  ...(read("LICENSE") === readFileSync(join(root, "LICENSE"), "utf8") ? [] : ["LICENSE is not that of the repository"]),
  ...[...files.keys()]
    .filter((file) => /(^|\/)test\/|\.tsbuildinfo$/.test(file))
    .map((file) => `${file} should not be in it`)
]

/** Of a library that brings its own Effect, a service given to one copy would not be found by the other. */
const effectOfTheUser = ({ dependencies = {}, exports, peerDependencies = {} }) => {
  if (Object.keys(exports).every((entry) => entry === "./package.json")) return []
  return "effect" in peerDependencies && !("effect" in dependencies) ? [] : ["effect must be a peer, and no dependency"]
}

/** No code but one text, the script of a page; what it is made of is in `src`. */
const texts = ["dist/sideskript.js"]

/** Every file of code names its map, and the map leads to a source: in the tarball, or within the map. */
const maps = (files, read) => {
  const code = [...files.keys()].filter((file) => /^dist\/.*(\.js|\.d\.ts)$/.test(file) && !texts.includes(file))
  if (code.length === 0) return ["there is no code in dist"]
  return code.flatMap((file) => {
    const named = /^\/\/# sourceMappingURL=(.+)$/m.exec(read(file))?.[1]
    const map = posix.join(posix.dirname(file), named ?? "")
    if (named === undefined || !files.has(map)) return [`${file} has no source map`]
    const { sources, sourcesContent = [] } = JSON.parse(read(map))
    const lost = sources.filter(
      (source, index) => sourcesContent[index] == null && !files.has(posix.join(posix.dirname(map), source))
    )
    return lost.map((source) => `${map}: ${source} is not in the package`)
  })
}
