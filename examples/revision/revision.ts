/** What an auditor asks of a log years later: is it whole, what was said then, what is said now, why, and can I count it? */
import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { graenseFor, Interval, LocalDate, type Status, type Udgave } from "@delaftale/core"
import { type Delaftalelog, openDelaftaler } from "@delaftale/core/promise"
import { aendringsord, celletekst, svarord } from "@delaftale/report"
import { fileStore } from "@delaftale/store-file"
import { navn } from "./lavLog.ts"
import { taelEfter } from "./taelEfter.ts"

/** As lines, under a heading for each question. `rod` is the folder that the log lies in. */
export const revision = async (rod: string): Promise<ReadonlyArray<string>> => {
  const delaftaler = await openDelaftaler({ store: fileStore(rod) })
  try {
    const log = await delaftaler.open(navn)
    const udgaver = await log.udgaver()
    const { udgave } = udgaver[0]!
    return [
      "KONSTRUEREDE TAL",
      ...afsnit("Er loggen hel?", [...(await hel(log)), andenKontrol(join(rod, navn))]),
      ...afsnit(`Hvad stod der i udgave ${udgave.udgave}?`, await somSendt(log, udgaver)),
      ...afsnit("Hvad siger loggen om samme år i dag?", tabellen(await log.status({ projektaar: udgave.projektaar }))),
      ...afsnit("Hvad er forskellen, og hvorfor?", await forskellen(log, udgave)),
      ...afsnit("Kan et svar tælles efter uden delaftale?", await taltEfter(log, join(rod, navn)))
    ]
  } finally {
    await delaftaler.close()
  }
}

const afsnit = (overskrift: string, linjer: ReadonlyArray<string>): ReadonlyArray<string> => [
  "",
  overskrift,
  ...linjer.map((linje) => `  ${linje}`)
]

const hel = async (log: Delaftalelog): Promise<ReadonlyArray<string>> => {
  const { batches, events, firstAt, head } = await log.verificer()
  const [fra, til] = [firstAt, head.at].map((at) => LocalDate.toDanish(LocalDate.copenhagenDay(at)))
  return [`Ja: ${events} hændelser i ${batches} bundter, ${fra} til ${til}.`, `Segl ${head.seal}`]
}

/** Sixty lines of Python that share nothing with the library. */
const andenKontrol = (mappe: string): string => {
  const program = fileURLToPath(new URL("../../tools/verify.py", import.meta.url))
  const { error, stderr, stdout } = spawnSync("python3", ["-B", program, mappe], { encoding: "utf8" })
  if (error !== undefined) return "python3 findes ikke her, så den anden kontrol er ikke kørt."
  return `python3 verify.py: ${(stdout + stderr).trim()}`
}

type Udgaver = Awaited<ReturnType<Delaftalelog["udgaver"]>>

/** An edition holds where the log still gives the figures that were sent out. */
const holder = ({ seglHolder, talHolder }: Udgaver[number]): string =>
  seglHolder && talHolder ? "holder: de samme tal, det samme segl" : "HOLDER IKKE"

const somSendt = async (log: Delaftalelog, udgaver: Udgaver): Promise<ReadonlyArray<string>> => {
  const { udgave } = udgaver[0]!
  const { kendtPr, position, segl } = udgave.skaering
  const hvornaar = `Sendt ${LocalDate.toDanish(udgave.dato)}, regnet til position ${position}, segl ${segl.slice(0, 12)}…`
  return [
    `${hvornaar}; ${holder(udgaver[0]!)}.`,
    ...tabellen(await log.status({ kendtPr, position, projektaar: udgave.projektaar })),
    ...udgaver.slice(1).map((en) => `Udgave ${en.udgave.udgave} erstatter den; ${holder(en)}.`)
  ]
}

const tabellen = ({ delaftale, vurderinger }: Status): ReadonlyArray<string> =>
  vurderinger.map((vurdering) => {
    const { kriterium, maaltal, omraade, vaerdi } = celletekst(delaftale, vurdering)
    return `${kriterium} ${omraade.padEnd(12)} ${vaerdi} af mindst ${maaltal}: ${svarord(vurdering.status, "da")}`
  })

/** Each cell that says something else now, with what made it so. */
const forskellen = async (log: Delaftalelog, udgave: Udgave): Promise<ReadonlyArray<string>> => {
  const { aendringer, efter } = await log.sammenlign(graenseFor(udgave))
  return aendringer
    .filter(({ efter: nu }) => nu?.projektaar === udgave.projektaar)
    .map(({ aarsager, efter: nu, foer }) => {
      const [da, er] = [foer, nu].map((en) =>
        en === undefined ? "intet" : `${celletekst(efter.delaftale, en).vaerdi} (${svarord(en.status, "da")})`
      )
      const hvor = nu === undefined ? "" : celletekst(efter.delaftale, nu).omraade
      return `${nu?.kriterium} ${hvor}: ${da} → ${er}, fordi ${aarsager.map((en) => aendringsord(en, "da")).join(", ")}`
    })
}

const taltEfter = async (log: Delaftalelog, mappe: string): Promise<ReadonlyArray<string>> => {
  const cellen = { kriterium: "F1", omraade: "elmevaenget", projektaar: "2024" }
  const { bevis, vurdering } = await log.forklar(cellen)
  const segmenter = readdirSync(mappe).filter((fil) => fil.endsWith(".ndjson"))
  const linjer = segmenter.map((fil) => readFileSync(join(mappe, fil), "utf8")).join("")
  const talt = taelEfter(linjer, cellen.omraade, cellen.projektaar)
  const sagt = vurdering.vaerdi === undefined ? "intet" : Interval.toDanish(vurdering.vaerdi)
  return [
    `F1 i Elmevænget 2024 hviler på ${bevis.map(hvorpaa).join(" og ")}.`,
    `Talt efter af ti linjer kode, direkte af filens linjer: ${talt}. Biblioteket siger ${sagt}.`
  ]
}

type Bevis = Awaited<ReturnType<Delaftalelog["forklar"]>>["bevis"][number]

const hvorpaa = ({ haendelse, rettelser }: Bevis): string =>
  [`nr. ${haendelse.position}`, ...rettelser.map(({ position }) => `rettet ved nr. ${position}`)].join(", ")
