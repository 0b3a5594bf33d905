/**
 * tsup writes the JavaScript only; the declarations come from `tsc -b`. What is not a relative import stays an import. A
 * library keeps its files as they are, so that a bundler takes the few that a program needs and no others; the command is
 * one file, one for each verb and what several share, so that it starts fast: a verb reads only its own.
 */
import { readdirSync } from "node:fs"
import { defineConfig, type Options } from "tsup"
import { entries } from "./scripts/entries.mjs"

const build = (name: string, files: Record<string, string>): Options => ({
  name,
  entry: Object.fromEntries(Object.entries(files).map(([out, file]) => [out, `packages/${name}/${file}`])),
  outDir: `packages/${name}/dist`,
  tsconfig: `packages/${name}/tsconfig.json`,
  format: ["esm"],
  target: "node20.19",
  platform: name === "core" || name === "report" ? "neutral" : "node",
  sourcemap: true,
  splitting: true,
  treeshake: false,
  skipNodeModulesBundle: true,
  silent: true,
  dts: false
})

const fileByFile: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "file-by-file",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.{1,2}\// }, ({ kind, path }) =>
      kind === "entry-point" ? undefined : { path: path.replace(/\.ts$/, ".js"), external: true }
    )
}

const library = (name: string): Options => {
  const names = readdirSync(`packages/${name}/src`, { recursive: true, encoding: "utf8" })
  const files = names.filter((file) => file.endsWith(".ts")).map((file) => file.replaceAll("\\", "/"))
  const all = Object.fromEntries(files.map((file) => [file.slice(0, -".ts".length), `src/${file}`]))
  return { ...build(name, all), esbuildPlugins: [fileByFile] }
}

export default defineConfig(
  Object.entries(entries).map(([name, files]) => (name === "cli" ? build(name, files) : library(name)))
)
