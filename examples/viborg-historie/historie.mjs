/** What happened from 2017 to 2021, step by step, each step a call of the command. */
import { spawnSync } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { skrivFiler } from "./filer.mjs"

const her = dirname(fileURLToPath(import.meta.url))
export const viborg = dirname(fileURLToPath(import.meta.resolve("@delaftale/example-viborg/package.json")))
const command = join(dirname(fileURLToPath(import.meta.resolve("@delaftale/cli/package.json"))), "bin", "delaftale.mjs")

/** Runs the command; what it says where it succeeds, an error where it does not. */
export const delaftale = (...args) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8" })
  if (status !== 0) throw new Error(`delaftale ${args.join(" ")}\n${stdout}${stderr}`)
  return stdout
}

/** A decision of a meeting, known on its day. */
const moede = (dato, navn, punkt, grund) => {
  const referat = join(her, "referater", `${dato}-${navn}.md`)
  return ["--date", dato, "--minutes", referat, "--item", punkt, "--reason", grund, "--kendt", dato]
}

const alle = "bestyrelse,projektkoordineringsgruppe"

/** The steps in their order. `om` says what happens; `filer`: everything that became known up to that day comes first. */
const trin = [
  { om: "2017/18 er slut: første udgave", filer: "2018-06-30" },
  { kald: (log) => ["close-year", log, "2017/18", "--date", "2018-06-30", "--kendt", "2018-06-30"] },
  {
    kald: (log) => ["edition", "freeze", log, "2017/18", "--date", "2018-06-30", "--to", alle, "--kendt", "2018-06-30"]
  },
  { om: "Rettelser og en sen indberetning: udgave 2 erstatter den første", filer: "2018-10-15" },
  {
    kald: (log) => ["edition", "freeze", log, "2017/18", "--date", "2018-10-15", "--to", alle, "--kendt", "2018-10-15"]
  },
  { om: "2018/19 er slut: udgave 3", filer: "2019-04-30" },
  { kald: (log) => ["close-year", log, "2018/19", "--date", "2019-04-30", "--kendt", "2019-04-30"] },
  {
    kald: (log) => ["edition", "freeze", log, "2018/19", "--date", "2019-04-30", "--to", alle, "--kendt", "2019-04-30"]
  },
  {
    om: "Bestyrelsen vælger en anden fortolkning af K1b fra 2018/19 og fastsætter et udgangspunkt for C3: udgave 4",
    kald: (log) => [
      ...["decide", "reading", log, "K1b", "forloeb", "sammensat", "--projektaar", "2018/19,2019/20,2020/21"],
      ...moede("2019-05-20", "fortolkning", "4", "Reduktionen regnes af det foregående års måltal.")
    ]
  },
  {
    kald: (log) => [
      ...["decide", "baseline", log, "C3", "52", "--period", "2016"],
      ...moede("2019-05-20", "fortolkning", "5", "Startlisten havde to, der var opført dobbelt.")
    ]
  },
  {
    kald: (log) => ["edition", "freeze", log, "2018/19", "--date", "2019-06-15", "--to", alle, "--kendt", "2019-06-15"]
  },
  {
    om: "To revisioner indstilles; den ene vedtages, den anden afvises",
    kald: (log) => [
      ...["revision", "propose", log, "R1", "--changes", join(her, "aendringer", "R1.json")],
      ...moede("2019-11-12", "indstilling", "3", "Turene er blevet færre og længere.")
    ]
  },
  {
    kald: (log) => [
      ...["revision", "propose", log, "R2", "--changes", join(her, "aendringer", "R2.json")],
      ...moede("2019-11-12", "indstilling", "3", "Arrangementerne er blevet mindre.")
    ]
  },
  {
    kald: (log) => [
      ...["revision", "adopt", log, "R1", "--from", "2020-04-01"],
      ...moede("2020-02-19", "revision", "6", "Måltallet følger det, der kan gennemføres.")
    ]
  },
  {
    kald: (log) => [
      ...["revision", "reject", log, "R2"],
      ...moede("2020-02-19", "revision", "6", "Arrangementerne er kernen i indsatsen.")
    ]
  },
  { om: "2019/20 er slut: udgave 5", filer: "2020-05-31" },
  { kald: (log) => ["close-year", log, "2019/20", "--date", "2020-05-31", "--kendt", "2020-05-31"] },
  {
    kald: (log) => ["edition", "freeze", log, "2019/20", "--date", "2020-05-31", "--to", alle, "--kendt", "2020-05-31"]
  },
  {
    om: "2020/21 er slut, og Houlkærparken undtages for K1b: udgave 6",
    filer: "2021-05-31",
    kald: (log) => [
      ...["decide", "exemption", log, "K1b", "--omraade", "houlkaerparken", "--projektaar", "2020/21"],
      ...moede("2021-04-20", "undtagelse", "2", "Byggesagen gav mange klager, som ingen kunne forebygge.")
    ]
  },
  { kald: (log) => ["close-year", log, "2020/21", "--date", "2021-05-31", "--kendt", "2021-05-31"] },
  {
    kald: (log) => ["edition", "freeze", log, "2020/21", "--date", "2021-05-31", "--to", alle, "--kendt", "2021-05-31"]
  }
]

/** All of it into a new log; the files of each step are put into a folder of their own under `mappe`. */
export const fortael = (log, mappe, sig = (_om) => undefined) => {
  delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
  let efter = "0000-00-00"
  for (const { filer, kald, om } of trin) {
    if (om !== undefined) sig(om)
    if (filer !== undefined) {
      skrivFiler(join(viborg, "data"), join(mappe, filer), { efter, til: filer })
      delaftale("import", log, join(mappe, filer))
      efter = filer
    }
    if (kald !== undefined) delaftale(...kald(log))
  }
}
