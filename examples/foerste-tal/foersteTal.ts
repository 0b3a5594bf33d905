/** The first figure: an agreement of one promise, three suppers, and what the promise has come to. */
import { readFileSync } from "node:fs"
import { Interval, Maaltal } from "@delaftale/core"
import { memoryStore, openDelaftaler } from "@delaftale/core/promise"

const delaftale = JSON.parse(readFileSync(new URL("delaftale.json", import.meta.url), "utf8"))
const mad = { _tag: "ArrangementRegistreret", aktivitet: "mad", art: "faellesspisning", status: "afholdt" } as const
const spist = (dato: string, omraade: string, deltagere: number) =>
  ({ by: "sekretariat", event: { ...mad, dato, omraader: [omraade], deltagere } }) as const
const to = [spist("2024-03-14", "birkeparken", 31), spist("2024-09-19", "birkeparken", 42)] as const

/** As a table of lines. */
export const foersteTal = async (): Promise<string> => {
  const delaftaler = await openDelaftaler({ store: memoryStore })
  const log = await delaftaler.open("faellesspisning")
  await log.indgaa(delaftale, { by: "sekretariat", datagrundlag: "konstrueret" })
  await log.registrer([...to, spist("2024-06-06", "elmevaenget", 18)])
  const { vurderinger } = await log.status({ projektaar: "2024" })
  await delaftaler.close()
  const linjer = vurderinger.map(({ maaltal, omraade = "", status, vaerdi }) => {
    const tal = vaerdi === undefined ? "?" : Interval.toDanish(vaerdi)
    const krav = maaltal === undefined ? "" : Maaltal.toDanish(maaltal)
    return `  ${omraade.padEnd(12)} ${tal} af mindst ${krav}: ${status}`
  })
  return ["KONSTRUEREDE TAL", `${delaftale.kriterier[0].ordlyd} I 2024:`, ...linjer].join("\n")
}
