/** The service over a real PostgreSQL, as its clients see it; every answer is one that its document promises. */

import { talarkJsonSchema } from "@delaftale/report"
import { Validator } from "@seriousme/openapi-schema-validator"
import Ajv2020 from "ajv/dist/2020.js"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import type { Linje } from "../src/logbog.ts"
import { begyndTjeneste, type Tjeneste } from "../src/tjeneste.ts"
import { type Klient, klientFor } from "./klient.ts"
import { nytLager, spist } from "./lager.ts"

const mestBytes = 100_000
const linjer: Array<Linje> = []
interface Dokument extends Record<string, unknown> {
  readonly components: { readonly schemas: object }
}
let tjeneste: Tjeneste
let klient: Klient

beforeAll(async () => {
  const { store } = await nytLager(inject("postgresUrl"))
  tjeneste = await begyndTjeneste({ store, mestBytes, skriv: (linje) => linjer.push(linje) })
  klient = await klientFor(tjeneste.url)
})
afterAll(() => tjeneste.stop())

let noegler = 0
const noeglen = () => ({ "Idempotency-Key": `noegle-${++noegler}` })
const skriv = (nye: ReadonlyArray<unknown>, mere: object = {}, hoveder: Record<string, string> = noeglen()) =>
  klient.post("/logs/mad/registreringer", { ...mere, nye }, hoveder)
const hoved = async () => {
  const { krop } = await klient.get("/logs/mad/status")
  const { position, segl } = krop["proveniens"] as { readonly position: number; readonly segl: string }
  return { position, segl }
}

describe("registering", () => {
  it("writes once, however often the call is sent", async () => {
    const foer = await hoved()
    const noegle = noeglen()
    const nye = [spist("2024-03-14"), spist("2024-03-15", { tema: "Suppe" })]
    const foerste = await skriv(nye, {}, noegle)
    expect(foerste).toMatchObject({ status: 201, krop: { position: foer.position + 2, gentaget: false } })
    await skriv([spist("2024-04-01")])
    const igen = await skriv(nye, {}, noegle)
    expect(igen).toMatchObject({ status: 200, krop: { ...foerste.krop, gentaget: true } })
    const andet = await skriv([spist("2024-03-14")], {}, noegle)
    expect(andet).toMatchObject({ status: 422, krop: { kode: "noeglenErBrugt" } })
    expect(await hoved()).toMatchObject({ position: foer.position + 3 })
  })

  it("writes once where the same call comes several times at the same moment", async () => {
    const foer = await hoved()
    const noegle = noeglen()
    const svar = await Promise.all([1, 2, 3].map(() => skriv([spist("2024-05-02")], {}, noegle)))
    expect(svar.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(new Set(svar.map(({ krop }) => krop["segl"])).size).toBe(1)
    expect(await hoved()).toMatchObject({ position: foer.position + 1 })
  })

  it("lets exactly one of two through that saw the same end, and tells the other where the log ends now", async () => {
    for (const dag of ["01", "02", "03", "04", "05"]) {
      const efter = await hoved()
      const svar = await Promise.all([
        skriv([spist(`2024-06-${dag}`)], { efter }),
        skriv([spist(`2024-07-${dag}`)], { efter })
      ])
      expect(svar.map(({ status }) => status).sort()).toEqual([201, 409])
      const taber = svar.find(({ status }) => status === 409)!
      expect(taber.krop).toMatchObject({ kode: "headMoved", hoved: await hoved() })
      expect(await skriv([spist(`2024-08-${dag}`)], { efter: taber.krop["hoved"] })).toMatchObject({ status: 201 })
    }
  })

  it("lets all through that do not say what they saw", async () => {
    const foer = await hoved()
    const svar = await Promise.all(["10", "11", "12"].map((dag) => skriv([spist(`2024-09-${dag}`)])))
    expect(svar.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await hoved()).toMatchObject({ position: foer.position + 3 })
  })

  it("says every reason of a refusal, and writes nothing", async () => {
    const foer = await hoved()
    const svar = await skriv([
      spist("2024-10-01"),
      spist("2031-01-01", { omraader: ["birkepraken"] }),
      spist("2024-10-02", { art: "fest" })
    ])
    expect(svar).toMatchObject({ status: 422, krop: { kode: "afvist" } })
    const grunde = svar.krop["grunde"] as ReadonlyArray<{ readonly kode: string; readonly nummer: number }>
    expect(grunde.map(({ kode, nummer }) => `${nummer} ${kode}`).sort()).toEqual([
      "1 datoUdenForAftalen",
      "1 ukendtOmraade",
      "2 ukendtArt"
    ])
    expect(grunde).toContainEqual(expect.objectContaining({ forslag: "birkeparken" }))
    expect(await hoved()).toEqual(foer)
  })

  it("says every place of a call that is not as the document says", async () => {
    const svar = await skriv([{ by: "", event: { ...spist("i går").event, deltagere: -1, hvad: 1 } }])
    expect(svar).toMatchObject({ status: 400, krop: { kode: "ugyldigtKald" } })
    const steder = svar.krop["steder"] as ReadonlyArray<{ readonly sti: string }>
    expect(steder.map(({ sti }) => sti).sort()).toEqual([
      "nye.0.by",
      "nye.0.event.dato",
      "nye.0.event.deltagere",
      "nye.0.event.hvad"
    ])
    expect(await klient.post("/logs/mad/registreringer", "{", noeglen())).toMatchObject({ status: 400 })
    expect(await skriv([], {})).toMatchObject({ status: 400 })
    expect(await skriv([spist("2024-03-14")], {}, {})).toMatchObject({
      status: 400,
      krop: { steder: [{ sti: "Idempotency-Key" }] }
    })
    expect(await klient.post("/logs/Mad!/registreringer", { nye: [spist("2024-03-14")] }, noeglen())).toMatchObject({
      status: 400,
      krop: { kode: "logId" }
    })
    expect(await klient.post("/logs/ingen/registreringer", { nye: [spist("2024-03-14")] }, noeglen())).toMatchObject({
      status: 404,
      krop: { kode: "ingenDelaftale" }
    })
  })

  it("takes no more than its limit, whether the length is said or not", async () => {
    const stor = [spist("2024-03-14", { tema: "x".repeat(2000) })]
    const mange = Array.from({ length: 60 }, () => stor[0])
    expect(await skriv(mange)).toMatchObject({ status: 413, krop: { kode: "kroppenErForStor" } })
    const bytes = new TextEncoder().encode(JSON.stringify({ nye: mange }))
    const svar = await fetch(`${tjeneste.url}/logs/mad/registreringer`, {
      method: "POST",
      headers: noeglen(),
      body: new Blob([bytes]).stream(),
      duplex: "half"
    } as RequestInit)
    expect(svar.status).toBe(413)
  })
})

describe("reading", () => {
  it("gives the verdicts by the published schema, whole or in part", async () => {
    const hele = await klient.get("/logs/mad/status")
    const ajv = new Ajv2020.default({ strict: false, validateFormats: false })
    expect(ajv.validate(talarkJsonSchema() as object, hele.krop)).toBe(true)
    expect(hele.krop).toMatchObject({ maerke: "KONSTRUEREDE TAL" })
    const del = await klient.get("/logs/mad/status?projektaar=2024&kriterium=F1")
    const raekker = hele.krop["raekker"] as ReadonlyArray<{ readonly projektaar: string }>
    expect(del.krop["raekker"]).toEqual(raekker.filter(({ projektaar }) => projektaar === "2024"))
    expect(raekker).toHaveLength(4)
    const foer = await klient.get("/logs/mad/status?position=1")
    expect(foer.krop).toMatchObject({ proveniens: { position: 1 } })
  })

  it("explains an answer down to its events, without what they say", async () => {
    const { krop } = await klient.get("/logs/mad/forklaring?kriterium=F1&omraade=birkeparken&projektaar=2024")
    expect(krop).toMatchObject({ maerke: "KONSTRUEREDE TAL", celle: { kriterium: "F1" } })
    expect(JSON.stringify(krop)).toContain("nr-2")
    expect(JSON.stringify(krop)).not.toContain("Suppe")
  })

  it.each([
    ["/logs/ingen/status", 404, "ingenDelaftale"],
    ["/logs/mad/status?kendtPr=2001-01-01", 404, "ikkeKendtEndnu"],
    ["/logs/mad/status?kendtPr=imorgen", 400, "ugyldigtKald"],
    ["/logs/mad/status?aar=2024", 400, "ugyldigtKald"],
    ["/logs/mad/forklaring?kriterium=F1", 400, "ugyldigtKald"],
    ["/logs/mad/forklaring?kriterium=F9&projektaar=2024", 404, "ukendtKriterium"],
    ["/logs/-/status", 400, "logId"]
  ])("answers %s with %i, %s", async (sti, status, kode) => {
    expect(await klient.get(sti)).toMatchObject({ status, krop: { kode } })
  })

  it("follows: the counts at once, and again when the log has grown", async () => {
    const forladt = new AbortController()
    const svar = await fetch(`${tjeneste.url}/logs/mad/foelg`, { signal: forladt.signal })
    expect(svar.headers.get("content-type")).toContain("text/event-stream")
    const laeser = svar.body!.pipeThrough(new TextDecoderStream()).getReader()
    const naeste = async () => {
      let tekst = ""
      while (!tekst.endsWith("\n\n")) tekst += (await laeser.read()).value ?? ""
      expect(tekst).toMatch(/^event: status\ndata: /)
      return JSON.parse(/^data: (.*)$/m.exec(tekst)?.[1] ?? "")
    }
    const foerste = await naeste()
    expect(foerste).toMatchObject({ ...(await hoved()), opfyldt: 1 })
    await skriv([
      spist("2024-11-11", { omraader: ["elmevaenget"] }),
      spist("2024-11-12", { omraader: ["elmevaenget"] })
    ])
    expect(await naeste()).toMatchObject({ position: foerste.position + 2, opfyldt: 2 })
    forladt.abort()
  })
})

describe("the service", () => {
  it("lives and is ready", async () => {
    expect(await klient.get("/live")).toMatchObject({ status: 200, krop: { status: "lever" } })
    expect(await klient.get("/ready")).toMatchObject({ status: 200, krop: { status: "klar" } })
  })

  it("has a document that is OpenAPI 3.1", async () => {
    const dokument = (await (await fetch(`${tjeneste.url}/openapi.json`)).json()) as Dokument
    const validator = new Validator()
    expect(await validator.validate(dokument)).toEqual({ valid: true })
    expect(validator.version).toBe("3.1")
    expect((await new Validator().validate({ ...dokument, paths: { "/x": { get: { responses: 1 } } } })).valid).toBe(
      false
    )
    // every reference leads somewhere
    const navne = [...JSON.stringify(dokument).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, navn = ""]) => navn
    )
    expect(navne.filter((navn) => !(navn in dokument.components.schemas))).toEqual([])
    expect(navne.length).toBeGreaterThan(20)
  })

  it("says of a path that there is none", async () => {
    const svar = await fetch(`${tjeneste.url}/admin?hemmelig=1`)
    expect([svar.status, await svar.json()]).toEqual([404, expect.objectContaining({ kode: "ukendtRute" })])
  })

  it("logs each call by its route, and nothing of what was said in it", async () => {
    await fetch(`${tjeneste.url}/hemmelig-sti?hemmelig=1`)
    await skriv([
      spist("2024-03-14", { tema: "hemmelig 010190-1234" }),
      spist("2024-03-14", { omraader: ["hemmelig"] })
    ])
    await skriv([{ by: "hemmelig", event: { _tag: "hemmelig" } }], {}, { "Idempotency-Key": "hemmelig" })
    await klient.get("/logs/mad/forklaring?kriterium=hemmelig&projektaar=2024")
    const kald = linjer.filter(({ hvad }) => hvad === "kald")
    const felter = ["hvad", "kald", "kode", "metode", "ms", "rute", "status"]
    for (const linje of kald) expect(Object.keys(linje).filter((felt) => !felter.includes(felt))).toEqual([])
    expect(new Set(kald.map(({ rute }) => rute))).toEqual(
      new Set([
        "/live",
        "/logs/:log/foelg",
        "/logs/:log/forklaring",
        "/logs/:log/registreringer",
        "/logs/:log/status",
        "/openapi.json",
        "/ready",
        "ukendt"
      ])
    )
    expect(kald.filter(({ status }) => Number(status) >= 400).every(({ kode }) => kode !== undefined)).toBe(true)
    expect(JSON.stringify(linjer)).not.toMatch(/hemmelig|Suppe|noegle-|birkeparken|010190/)
    expect(linjer.some(({ hvad }) => hvad === "fejl")).toBe(false)
  })
})
