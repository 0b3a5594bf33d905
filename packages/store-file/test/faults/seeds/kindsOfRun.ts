/** The kinds of run that each seed is good for. */
import type { Options } from "./runSeed.ts"

export const kindsOfRun: Readonly<Record<string, Options>> = {
  "short writes, full disks, failed operations, kills and power cuts": {},
  "kills and power cuts alone": { faults: [] },
  "kills and power cuts, written without waiting for the disk": { faults: [], durability: "written" },
  "all of that, written without waiting for the disk": { durability: "written" }
}
