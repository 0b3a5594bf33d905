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

/**
 * The bytes, and which files they came from.
 *
 * @param {string} project
 * @param {string} contents
 * @param {import("esbuild").BuildOptions} [options]
 */
const bundle = async (project, contents, options = {}) => {
  const { metafile, outputFiles = [] } = await build({
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
  const [output] = outputFiles
  const [told] = Object.values(metafile?.outputs ?? {})
  if (output === undefined || told === undefined) throw new Error("esbuild wrote nothing")
  return { bytes: output.contents, text: output.text, inputs: told.inputs }
}

/** `sideEffects: false` is a promise to bundlers: what nobody uses can go. */
const unused = async (project, entry) => {
  const { bytes, text } = await bundle(project, `import "${entry}"`, { platform: "node" })
  return bytes.length === 0 ? [] : [`${bytes.length} bytes are left: ${text.slice(0, 80)}`]
}

/** `isSameHead` compares two values. Its file uses others; they must go with their names. */
const onePureName = async (project) => {
  const program = 'import { isSameHead } from "@delaftale/core"; export const same = isSameHead'
  const { inputs } = await bundle(project, program)
  const left = Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file.replace(/^.*node_modules\//, "")] : []
  )
  const wanted = ["@delaftale/core/dist/audit/Head.js", "program.js"]
  const others = left.filter((file) => !wanted.some((name) => file.endsWith(name)))
  return left.length === 0 ? ["nothing was bundled"] : others.map((file) => `${file} is left too`)
}

/** A `node:` import would not resolve. */
const forBrowser = async (project, entry) => {
  try {
    const { bytes } = await bundle(project, `export * from "${entry}"`)
    return bytes.length > 1000 ? [] : ["nothing was bundled"]
  } catch (error) {
    return [error.message]
  }
}

const worker = "worker-bundle.js"

const writeWorker = async (project) => {
  const contents = 'export { memoryStore, openDelaftaler } from "@delaftale/core/promise"'
  const { bytes } = await bundle(project, contents, { format: "iife", globalName: "delaftale" })
  writeFileSync(join(project, worker), bytes)
  cpSync(join(import.meta.dirname, "webWorker.mjs"), join(project, "webWorker.mjs"))
  return []
}

const inWorker = async (project, node) => {
  const agreement = join("examples", "foerste-tal", "delaftale.json")
  const { output, status } = await command(node, ["webWorker.mjs", worker, agreement], { cwd: project })
  return status === 0 ? [] : [output || `exit code ${status}`]
}
