/** Writes the page, and says how to try it. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { byg } from "./byg.mjs"

const ud = fileURLToPath(new URL("out", import.meta.url))
const fil = join(ud, "kontrol.html")
const side = byg()
mkdirSync(ud, { recursive: true })
writeFileSync(fil, side)
console.log(`Siden: ${relative(process.cwd(), fil)} (${Math.round(Buffer.byteLength(side) / 1000)} kB, én fil uden andre)

Åbn den i en browser, og læg en log på den. Sådan laves en:

  npm start
  npm run -s delaftale -- export examples/viborg/out/viborg-tryghed-og-trivsel log.ndjson --with-rows

Ret et tegn i log.ndjson, og læg den på igen: siden siger, ved hvilken linje loggen ikke længere er hel.`)
