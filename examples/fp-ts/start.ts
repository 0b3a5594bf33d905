/** The reminders, with a right name and with one that is misspelled. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { rykkere } from "./rykkere.ts"

const json: unknown = JSON.parse(readFileSync(new URL("../viborg/delaftale.json", import.meta.url), "utf8"))
const mappe = mkdtempSync(join(tmpdir(), "fp-ts-"))
console.log(await rykkere(join(mappe, "rigtigt"), json, "vestervang")())
console.log(`\n${await rykkere(join(mappe, "forkert"), json, "vestervangen")()}`)
rmSync(mappe, { recursive: true })
