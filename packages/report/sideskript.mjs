/** The script of the kontrolside as one text, made of src/kontrolside/side: for the build, and for whoever runs the sources. */
import { fileURLToPath } from "node:url"
import { buildSync } from "esbuild"

const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(new URL("src/kontrolside/side/main.ts", import.meta.url))],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  conditions: ["delaftale-source"],
  legalComments: "none",
  banner: { js: "/*! effect, fp-ts, immer, @noble/hashes, fastest-levenshtein: MIT */" },
  write: false
})

/** Nothing in it ends the element that it stands in. */
export const sideskript = outputFiles
  .map(({ text }) => text.trim())
  .join("")
  .replaceAll("</script", "<\\/script")
  .replaceAll("<!--", "<\\!--")
