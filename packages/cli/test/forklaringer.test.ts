/** Every cell of the example explained, in every format and language; the JSON seen by a validator that is not ours. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Celleadresse, type Forklaring, forklar, Interval, LogId, type LogStore, status } from "@delaftale/core"
import { type ForklaringProv, forklaringJsonSchema } from "@delaftale/report"
import { fileStore } from "@delaftale/store-file"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { skrevetForklaring } from "../src/render/skrevetForklaring.ts"
import { delaftale } from "./koersel.ts"

const viborg = new URL("../../../examples/viborg/", import.meta.url).pathname
const mappe = mkdtempSync(join(tmpdir(), "delaftale-forklaringer-"))
const sti = join(mappe, "viborg")
const referat = join(viborg, "aftaletekst.txt")
beforeAll(async () => {
  await delaftale("init", sti, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
  expect((await delaftale("import", sti, join(viborg, "data"))).kode).toBe(0)
})
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

const log = LogId.make("viborg")
const valg = { idag: "2026-01-01" }
const i = <A, E>(program: Effect.Effect<A, E, LogStore>): Promise<A> =>
  Effect.runPromise(Effect.provide(program, fileStore(mappe)))

const tjek = new Ajv2020({ strict: true, allErrors: true }).compile(forklaringJsonSchema() as object)

const prov = (forklaring: Forklaring, sprog: "da" | "en", raekker: boolean): ForklaringProv => {
  const json = skrevetForklaring(forklaring, { format: "json", lang: sprog, raekker, hoejst: 40 })
  const laest = JSON.parse(json) as ForklaringProv
  expect(tjek(laest), JSON.stringify(tjek.errors)).toBe(true)
  return laest
}

/** Every id that a relation names is defined, and everything that is defined is named. */
const haengerSammen = ({ activity, agent, entity, used, ...resten }: ForklaringProv): void => {
  const { wasAttributedTo, wasDerivedFrom, wasGeneratedBy } = resten
  const naevnte = [
    ...[...used, ...wasGeneratedBy].flatMap((en) => [en.activity, en.entity]),
    ...wasDerivedFrom.flatMap((en) => [en.generatedEntity, en.usedEntity]),
    ...wasAttributedTo.flatMap((en) => [en.entity, en.agent])
  ]
  const kendte = [...Object.keys(entity), ...Object.keys(activity), ...Object.keys(agent)]
  expect([...new Set(naevnte)].sort()).toEqual(
    kendte.filter((id) => id !== "optaelling" || naevnte.includes(id)).sort()
  )
}

describe("the cells of Viborg", () => {
  it("are all explained, in text, Markdown and JSON, in Danish and in English", { timeout: 600_000 }, async () => {
    const { vurderinger } = await i(status(log, valg))
    expect(vurderinger.length).toBe(170)
    const hver = vurderinger.filter((_, nummer) => nummer % celleskridt === 0)
    for (const { kriterium, omraade, projektaar, vaerdi } of hver) {
      const adresse: Celleadresse = { kriterium, projektaar, ...(omraade === undefined ? {} : { omraade }) }
      const forklaringer = await i(
        Effect.all({ da: forklar(log, valg, adresse, "da"), en: forklar(log, valg, adresse, "en") })
      )
      for (const lang of ["da", "en"] as const) {
        const forklaring = forklaringer[lang]
        const vis = (format: "text" | "markdown") =>
          skrevetForklaring(forklaring, { format, lang, raekker: false, hoejst: 40 })
        for (const format of ["text", "markdown"] as const) {
          expect(vis(format)).toContain("KONSTRUEREDE TAL")
          expect(vis(format)).toContain(lang === "da" ? "fortolkning ikke besluttet" : "reading not decided")
          expect(vis(format)).toContain(lang === "da" ? "Tallet hviler på" : "The figure rests on")
        }
        if (lang === "da" && vaerdi !== undefined)
          expect(vis("text")).toContain(`tallet er ${Interval.toDanish(vaerdi)}`)
        haengerSammen(prov(forklaring, lang, false))
        const med = prov(forklaring, lang, true)
        const registreringer = Object.values(med.entity).filter(({ slags }) => slags === "registrering")
        expect(registreringer).toHaveLength(forklaring.bevis.length)
        for (const en of registreringer) {
          expect(en).toMatchObject({ kilde: { fil: expect.stringMatching(/\.csv$/u), linje: expect.any(Number) } })
        }
      }
    }
  })
})

/** DELAFTALE_RUNS of at least 100 takes them all; fewer runs, fewer cells. */
const celleskridt = Math.max(1, Math.round(100 / Number(process.env["DELAFTALE_RUNS"] ?? 100)))

describe("an explanation in JSON", () => {
  it("holds no row, no day and no file of a registration where rows were not asked for", async () => {
    const adresse = { kriterium: "C6", projektaar: "2018/19" }
    const forklaring = await i(forklar(log, valg, adresse))
    const uden = prov(forklaring, "da", false)
    for (const en of Object.values(uden.entity).filter(({ slags }) => slags === "registrering")) {
      expect(Object.keys(en).sort()).toEqual(["position", "slags", "type"])
    }
  })

  it("is refused by the schema where it says something else", async () => {
    const forklaring = await i(forklar(log, valg, { kriterium: "C4", projektaar: "2018/19" }))
    const laest = prov(forklaring, "da", true)
    expect(tjek({ ...laest, format: 2 })).toBe(false)
    expect(tjek({ ...laest, andet: 1 })).toBe(false)
    expect(tjek({ ...laest, entity: { ...laest.entity, tal: { slags: "tal", mindst: "1,5" } } })).toBe(false)
  })
})

describe("an explanation of what was decided", () => {
  const besluttet = ["--date", "2019-05-20", "--minutes", referat, "--reason", "Talt sammen", "--kendt", "2019-05-20"]
  it("names the reading, its day, body, reason and minutes in each format and language", async () => {
    const svar = await delaftale("decide", "reading", sti, "K2", "enhed", "relativ", ...besluttet)
    expect({ kode: svar.kode, fejl: svar.fejl }).toEqual({ kode: 0, fejl: "" })
    const adresse = ["K2", "--omraade", "Egeparken", "--projektaar", "2020/21"]
    const da = (await delaftale("explain", sti, ...adresse)).ud
    expect(da).toContain("gælder: relativ")
    expect(da).toContain("Besluttet 20-05-2019 af Bestyrelsen for den boligsociale indsats (nr. ")
    expect(da).toContain('"Talt sammen"; grundlag: aftaletekst.txt, 20-05-2019.')
    const en = (await delaftale("explain", sti, ...adresse, "--lang", "en", "--format", "markdown")).ud
    expect(en).toContain("Decided 20-05-2019 by Bestyrelsen")
    expect(en).toContain("holds (reading not decided)")
    const json = JSON.parse((await delaftale("explain", sti, ...adresse, "--format", "json")).ud) as ForklaringProv
    haengerSammen(json)
    const bedoemmelse = json.activity["bedoemmelse"]
    const laesning =
      bedoemmelse?.slags === "bedoemmelse" ? bedoemmelse.laesninger.find(({ tvivl }) => tvivl === "enhed") : undefined
    expect(json.entity[laesning?.besluttetVed ?? ""]).toMatchObject({ slags: "beslutning", begrundelse: "Talt sammen" })
    expect(json.wasAttributedTo).toContainEqual({ entity: laesning?.besluttetVed, agent: "rolle-bestyrelse" })
  })
})
