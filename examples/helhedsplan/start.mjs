/** Three agreements over the same areas, told as one plan: what each log says, and what they say together. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { bygPlan, delaftale, planfil } from "./bygPlan.mjs"

const lager = mkdtempSync(join(tmpdir(), "delaftale-helhedsplan-"))
try {
  bygPlan(lager)
  console.log("$ delaftale helhedsplan helhedsplan.json --store logge --known-on 2026-02-01\n")
  console.log(delaftale("helhedsplan", planfil, "--store", lager, "--known-on", "2026-02-01").ud.trimEnd())
} finally {
  rmSync(lager, { recursive: true, force: true })
}
