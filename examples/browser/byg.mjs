/** The page as one text: its style, its script and that of its worker are inside it, and nothing else may run or be asked. */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { buildSync } from "esbuild"
import { skabelon } from "./skabelon.mjs"

const sti = (navn) => fileURLToPath(new URL(navn, import.meta.url))

/**
 * The sources of the packages, so that the example shows them as they are: leave `conditions` out to take what is built.
 * What the page does not use of report (its pictures, and the script of a page of its own) is not even looked at.
 */
const bundt = (navn) =>
  buildSync({
    entryPoints: [sti(navn)],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    conditions: ["delaftale-source"],
    external: ["#sideskript", "vega", "vega-lite"],
    legalComments: "none",
    banner: { js: "/*! effect, fp-ts, immer, @noble/hashes, fastest-levenshtein: MIT */" },
    write: false
  })
    .outputFiles.map(({ text }) => text.trim())
    .join("")
    // nothing in it ends the element that it stands in
    .replaceAll("</script", "<\\/script")
    .replaceAll("<!--", "<\\!--")

const hash = (tekst) => `'sha256-${createHash("sha256").update(tekst).digest("base64")}'`

export const byg = () => {
  const stil = readFileSync(sti("src/side.css"), "utf8")
  const script = bundt("src/side/main.ts")
  const arbejder = bundt("src/arbejder/main.ts")
  const politik = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(stil)}`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ")
  return skabelon({ arbejder, politik, script, stil })
}
