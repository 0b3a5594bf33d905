/** What a bundler makes of the packages: nothing of what is not used, nothing of Node, and a program that runs in a worker. */
import { cpSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { command } from "../../scripts/command.mjs"

/** @returns {Promise<import("./pack.mjs").Check[]>} */
export const bundles = async (project, entries, nodes) => {
  const ofCore = entries.filter((entry) => /^@delaftale\/core($|\/)/.test(entry))
  return [
    ...entries.map((entry) => ({ what: `${entry} imported and not used`, run: () => unused(project, entry) })),
    { what: "one pure name of core leaves nothing else", run: () => onePureName(project) },
    ...ofCore.map((entry) => ({ what: `${entry} for a browser`, run: () => forBrowser(project, entry) })),
    { what: "a worker's bundle", run: () => writeWorker(project) },
    ...nodes.map((node) => ({
      what: `in a worker without Node's globals under ${node}`,
      run: () => inWorker(project, node)
    }))
  ]
}

/** @param {import("esbuild").BuildOptions} [options] */
const bundle = (project, contents, options = {}) =>
  build({
    stdin: { contents, resolveDir: join(project, "module"), sourcefile: "program.js" },
    absWorkingDir: project,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    metafile: true,
    write: false,
    logLevel: "silent",
    ...options
  })

/** `sideEffects: false` is a promise to bundlers: what nobody uses can go. */
const unused = async (project, entry) => {
  const { outputFiles } = await bundle(project, `import "${entry}"`, { platform: "node" })
  const [{ contents, text }] = outputFiles
  return contents.length === 0 ? [] : [`${contents.length} bytes are left: ${text.slice(0, 80)}`]
}

/** `isSameHead` compares two values. Its file uses others; they must go with their names. */
const onePureName = async (project) => {
  const { metafile } = await bundle(
    project,
    'import { isSameHead } from "@delaftale/core"; export const same = isSameHead'
  )
  const [output] = Object.values(metafile?.outputs ?? {})
  const left = Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file.replace(/^.*node_modules\//, "")] : []
  )
  const wanted = ["@delaftale/core/dist/audit/Head.js", "program.js"]
  const others = left.filter((file) => !wanted.some((name) => file.endsWith(name)))
  return left.length === 0 ? ["nothing was bundled"] : others.map((file) => `${file} is left too`)
}

/** A `node:` import would not resolve. */
const forBrowser = async (project, entry) => {
  try {
    const { outputFiles } = await bundle(project, `export * from "${entry}"`)
    return outputFiles[0].contents.length > 1000 ? [] : ["nothing was bundled"]
  } catch (error) {
    return [error.message]
  }
}

const worker = "worker-bundle.js"

const writeWorker = async (project) => {
  const contents = 'export { memoryStore, openDelaftaler } from "@delaftale/core/promise"'
  const { outputFiles } = await bundle(project, contents, { format: "iife", globalName: "delaftale" })
  writeFileSync(join(project, worker), outputFiles[0].contents)
  cpSync(join(import.meta.dirname, "webWorker.mjs"), join(project, "webWorker.mjs"))
  return []
}

const inWorker = async (project, node) => {
  const agreement = join("examples", "foerste-tal", "delaftale.json")
  const { output, status } = await command(node, ["webWorker.mjs", worker, agreement], { cwd: project })
  return status === 0 ? [] : [output || `exit code ${status}`]
}
