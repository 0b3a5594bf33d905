/** Three small logs of invented figures that overlap, each step a call of the command. */
import { spawnSync } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const her = dirname(fileURLToPath(import.meta.url))
export const planfil = join(her, "helhedsplan.json")
const command = join(dirname(fileURLToPath(import.meta.resolve("@delaftale/cli/package.json"))), "bin", "delaftale.mjs")

/** Runs the command as a user does. */
export const delaftale = (...args) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8" })
  return { kode: status, ud: stdout, fejl: stderr }
}

const kald = (...args) => {
  const { fejl, kode, ud } = delaftale(...args)
  if (kode !== 0) throw new Error(`delaftale ${args.join(" ")}\n${ud}${fejl}`)
}

/** The files of each; the shared ones are read by two logs. */
const faelles = ["faelles/faelles-logbog.csv", "faelles/faelles-klager.csv"]
const delene = {
  havefest: [
    ...faelles,
    "havefest/logbog.csv",
    "havefest/deltagere.csv",
    "havefest/klager.csv",
    "havefest/rettelser.csv"
  ],
  klubaften: [...faelles, "klubaften/logbog.csv", "klubaften/deltagere.csv"],
  jobcafe: ["jobcafe/logbog.csv", "jobcafe/deltagere.csv"]
}

/** Writes the logs into a folder of their own. */
export const bygPlan = (lager) => {
  for (const [id, filer] of Object.entries(delene)) {
    const log = join(lager, id)
    kald("init", log, "--delaftale", join(her, id, "delaftale.json"), "--konstrueret")
    kald("import", log, ...filer.map((fil) => join(her, fil)))
    kald("register", log, "--event", join(her, id, "forbrug.ndjson"))
  }
}
