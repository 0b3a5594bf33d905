/** Every cell of Viborg in every format, held against what `status --format csv` prints for the same cut. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Chromium, openChromium } from "../../../../testing/chromium.ts"
import { medViborg, type Viborglog, viborg } from "../viborgs.ts"
import { fladerI } from "./celler/fladerI.ts"
import { type Flade, gaaIgennem, regler } from "./celler/gaaIgennem.ts"
import { type Hentet, hentSkaering, huller, type Skaering } from "./celler/hentSkaering.ts"
import { forkerte } from "./celler/plantede.ts"

const iDag: Skaering = { navn: "i dag", status: [], report: ["--no-pictures"], valg: { kendtPr: "2021-12-31" } }
const kendt = (dag: string): Skaering => {
  const valg = ["--known-on", dag]
  return { navn: dag, status: valg, report: [...valg, "--no-pictures"], valg: { kendtPr: dag } }
}

/** Sent out on a day when half of the years were over. */
const udgave = ({ kald }: Viborglog): Skaering => {
  const dag = "2019-06-30"
  kald("edition freeze", "2018/19", "--date", dag, "--to", "bestyrelse", "--kendt", dag)
  const position = /^1 .* (\d+) +bestyrelse .* holder$/mu.exec(kald("edition list"))![1]!
  return {
    navn: "udgave 1",
    status: ["--known-on", dag, "--at-position", position],
    report: ["--edition", "1", "--no-pictures"],
    valg: { kendtPr: dag, position: Number(position) },
    aar: "2018/19"
  }
}

/** The same years, but of the volunteers of the first one only two came. */
const medFaa = async (brug: (log: Viborglog) => Promise<void>): Promise<void> => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-faa-"))
  try {
    cpSync(join(viborg, "data"), mappe, { recursive: true })
    const frivillige = join(mappe, "frivillige.csv")
    const [hoved, ...linjer] = readFileSync(frivillige, "utf8").trimEnd().split("\n")
    const foerste = linjer.filter((linje) => /^\d\d-(0[4-9]|1\d)-2017|^\d\d-0[1-3]-2018/u.test(linje))
    const resten = linjer.filter((linje) => !foerste.includes(linje))
    expect(foerste.length).toBeGreaterThan(10)
    writeFileSync(frivillige, [hoved, ...foerste.slice(0, 2), ...resten, ""].join("\n"))
    await medViborg(brug, mappe)
  } finally {
    rmSync(mappe, { recursive: true, force: true })
  }
}

const hentede = new Map<string, Hentet>()
let chromium: Chromium

beforeAll(async () => {
  chromium = await openChromium()
  await medViborg(async (log) => {
    for (const skaering of [iDag, kendt("2018-06-30"), udgave(log)]) {
      hentede.set(skaering.navn, await hentSkaering(log, skaering))
    }
  })
  await medFaa(async (log) => {
    // with its pictures, each with a table of what it shows
    const { status, ...om } = kendt("2021-12-31")
    const aar = "2017/18"
    const report = [...status, "--projektaar", aar]
    hentede.set("få", await hentSkaering(log, { ...om, status, navn: "få", report, aar }))
  })
}, 180_000)
afterAll(() => chromium.close())

type Taelling = Readonly<Partial<Record<Flade["hvor"], readonly [vaerdi: number, maaltal: number, svar: number]>>>
type Gennemgang = Readonly<Record<Flade["format"], Taelling>>

/** What of each format was held against the command's table, all that did not agree, and the rules that were needed. */
const gennemgaa = async (hentet: Hentet) => {
  const talt: Record<string, Record<string, ReadonlyArray<number>>> = {}
  const brud: Array<string> = []
  const undtaget = new Set<string>()
  for (const [navn, tekst] of Object.entries(hentet.filer)) {
    for (const flade of await fladerI(navn, tekst, { ...hentet, chromium })) {
      const gang = gaaIgennem(flade, hentet.tabel, hentet.om)
      const { [flade.hvor]: foer = [0, 0, 0], ...andre } = talt[flade.format] ?? {}
      const { maaltal, svar, vaerdi } = gang.talt
      const sum = [vaerdi, maaltal, svar].map((antal, nummer) => antal + foer[nummer]!)
      talt[flade.format] = { ...andre, [flade.hvor]: sum }
      brud.push(...gang.brud.map((et) => `${navn}, ${flade.hvor}: ${et}`))
      for (const regel of gang.undtaget) undtaget.add(regel)
    }
  }
  return { talt, brud, undtaget }
}

const alle = [170, 170, 170] as const
const rapporten: Taelling = {
  aaret: alle,
  perioden: alle,
  forloebet: [4 * 156, 0, 0],
  overblikket: [42, 42, 42],
  "periodens overblik": [0, 0, 42]
}
const udgavens: Taelling = { aaret: [42, 42, 42], forloebet: [156, 0, 0], overblikket: [10, 10, 10] }
const medFaaFrivillige: Taelling = {
  aaret: [41, 42, 42],
  forloebet: [155, 0, 0],
  overblikket: [9, 10, 10],
  billedet: [155, 156, 156]
}

const ventet: Readonly<Record<string, Gennemgang>> = {
  "i dag": {
    html: rapporten,
    md: rapporten,
    csv: { filen: alle },
    json: { filen: alle },
    iati: { filen: [151, 150, 157] }
  },
  "2018-06-30": {
    html: rapporten,
    md: rapporten,
    csv: { filen: alle },
    json: { filen: alle },
    iati: { filen: [37, 147, 149] }
  },
  "udgave 1": {
    html: udgavens,
    md: udgavens,
    csv: { filen: [42, 42, 42] },
    json: { filen: [42, 42, 42] },
    iati: { filen: [37, 37, 39] }
  },
  // one figure less than in the table, in every place where it would stand
  få: {
    html: medFaaFrivillige,
    md: medFaaFrivillige,
    csv: { filen: [41, 42, 42] },
    json: { filen: [41, 42, 42] },
    iati: { filen: [38, 37, 39] }
  }
}

describe("every figure, target and answer of the verdict table", () => {
  it("stands in HTML, Markdown, CSV, JSON and IATI as the command prints it, at each cut", {
    timeout: 120_000
  }, async () => {
    const brugte = new Set<string>()
    for (const [navn, gennemgang] of Object.entries(ventet)) {
      const hentet = hentede.get(navn)!
      expect([navn, hentet.tabel.length, huller(hentet.tabel)]).toEqual([navn, 170, []])
      const { brud, talt, undtaget } = await gennemgaa(hentet)
      expect([navn, brud]).toEqual([navn, []])
      expect([navn, talt]).toEqual([navn, gennemgang])
      for (const regel of undtaget) brugte.add(regel)
    }
    expect([...brugte].sort()).toEqual(Object.keys(regler).sort())
  })

  it("is left out for its few persons in one cell only, of which two volunteers are the figure", () => {
    for (const navn of ["i dag", "2018-06-30", "udgave 1"]) expect([...hentede.get(navn)!.om.forFaa]).toEqual([])
    const { om, tabel } = hentede.get("få")!
    expect([...om.forFaa]).toEqual(["C7;;2017/18"])
    expect(tabel.find(({ kriterium }) => kriterium === "C7")!.felter.vaerdi).toBe("2")
  })

  it.each(forkerte)(
    "is found where another one stands in $fil",
    { timeout: 60_000 },
    async ({ fil, planter, skaering }) => {
      const hentet = hentede.get(skaering)!
      const tekst = planter.reduce((foer, { plant }) => {
        const efter = plant(foer)
        expect(efter).not.toBe(foer)
        return efter
      }, hentet.filer[fil]!)
      const { brud } = await gennemgaa({ ...hentet, filer: { [fil]: tekst } })
      const fund = planter.flatMap((en) => en.fund.map((et) => `${fil}, ${et}`))
      expect([...brud].sort()).toEqual([...fund].sort())
    }
  )
})
