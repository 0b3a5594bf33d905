/** tsup writes the JavaScript only; the declarations come from `tsc -b`. What is not a relative import stays an import. */
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

export default defineConfig(Object.entries(entries).map(([name, files]) => build(name, files)))
