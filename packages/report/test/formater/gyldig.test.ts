/** Every file of any log is valid to judges that are not ours. */
import { Ajv2020 } from "ajv/dist/2020.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filer } from "../../src/formater/filer.ts"
import { erIatiRef } from "../../src/formater/iati.ts"
import { type Talark, talarkJsonSchema } from "../../src/formater/Talark.ts"
import { udgivelse } from "../../src/formater/Udgivelse.ts"
import { lilleLog, statusFor } from "../lilles.ts"
import { laesCsvw } from "./csvwLaest.mjs"
import { regelbrud, skemafejl } from "./iatiKontrol.ts"

const organisation = { ref: "DK-CVR-12345678", navn: "Fællessekretariatet & <co>", type: "15" } as const
const ajv = new Ajv2020({ allErrors: true, strict: true }).compile(talarkJsonSchema() as object)
const valg = { decimaltegn: ",", bom: false, iati: organisation } as const

const alleFiler = async (haendelser: Parameters<typeof statusFor>[0], mindsteantal: 3 | 5 = 3) => {
  const udgivet = udgivelse(await statusFor(haendelser), { kendtPr: "2026-01-01", mindsteantal })
  const navngivne = filer(udgivet, valg)
  return { udgivet, navngivne, fil: (navn: string) => navngivne[`maalopfyldelse.${navn}`]! }
}

interface Beskrivelse {
  readonly tableSchema: {
    readonly columns: ReadonlyArray<{ readonly name: string; readonly datatype: string | { readonly base: string } }>
    readonly primaryKey: ReadonlyArray<string>
  }
}

const former: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  decimal: /^-?\d+(,\d+)?$/,
  nonNegativeInteger: /^\d+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  boolean: /^(ja|nej)$/
}

/** Cells that are not of the form their column is said to have, and keys that come twice: the reader lets both through. */
const ulovlige = (
  raekker: ReadonlyArray<Readonly<Record<string, string>>>,
  { tableSchema: { columns, primaryKey } }: Beskrivelse
): ReadonlyArray<string> => {
  const navne = columns.map(({ name }) => name)
  const noegler = raekker.map((raekke) => primaryKey.map((navn) => raekke[navn]).join("|"))
  return [
    ...noegler.filter((noegle, nummer) => noegler.indexOf(noegle) !== nummer),
    ...raekker.flatMap((raekke) => Object.keys(raekke).filter((navn) => !navne.includes(navn))),
    ...raekker.flatMap((raekke) =>
      columns.flatMap(({ datatype, name }) => {
        const celle = raekke[name]
        const form = former[typeof datatype === "string" ? datatype : datatype.base]!
        return celle === undefined || form.test(celle) ? [] : [`${name}: ${celle}`]
      })
    )
  ]
}

/** Each case makes a whole set of files and reads all of them. */
const numRuns = Math.min(25, fc.readConfigureGlobal().numRuns ?? 25)

describe("the files of any log", { timeout: 120_000 }, () => {
  it("are valid: JSON by its schema, IATI by that of the standard and by the published rules", async () => {
    await fc.assert(
      fc.asyncProperty(lilleLog(60), fc.constantFrom(3 as const, 5 as const), async (haendelser, mindsteantal) => {
        const { fil } = await alleFiler(haendelser, mindsteantal)
        const gyldig = ajv(JSON.parse(fil("json")))
        expect(ajv.errors ?? []).toEqual([])
        expect(gyldig).toBe(true)
        expect(skemafejl(fil("iati.xml"))).toEqual([])
        const { brud, proevet } = regelbrud(fil("iati.xml"), "2026-01-01")
        expect(brud).toEqual([])
        expect(proevet).toBeGreaterThan(100)
      }),
      { numRuns }
    )
  })

  it("say the same in the table, read by its description, as in the JSON", async () => {
    await fc.assert(
      fc.asyncProperty(lilleLog(60), async (haendelser) => {
        const { fil, udgivet } = await alleFiler(haendelser)
        const { raekker } = await laesCsvw(fil("csv"), fil("csv-metadata.json"))
        const { raekker: data }: Talark = JSON.parse(fil("json"))
        expect(raekker.length).toBe(udgivet.raekker.length)
        for (const [nummer, { kriterium, omraade = "samlet", projektaar, status }] of data.entries()) {
          expect(raekker[nummer]).toMatchObject({ kriterium, omraade_id: omraade, projektaar, status })
        }
        expect(ulovlige(raekker, JSON.parse(fil("csv-metadata.json")))).toEqual([])
      }),
      { numRuns }
    )
  })
})

describe("the schema of the JSON", { timeout: 60_000 }, () => {
  it("refuses a number that is no text, and a field too many", async () => {
    const { fil } = await alleFiler(fc.sample(lilleLog(60), { numRuns: 1, seed: 7 })[0]!)
    const data = JSON.parse(fil("json"))
    expect(ajv(data)).toBe(true)
    expect(ajv({ ...data, andet: 1 })).toBe(false)
    expect(ajv({ ...data, raekker: [{ ...data.raekker[0], afstand: 2 }] })).toBe(false)
  })
})

it("takes an identifier of an agency and a number, and nothing that IATI forbids", () => {
  for (const god of ["DK-CVR-12345678", "XI-IATI-EC"]) expect(erIatiRef(god)).toBe(true)
  for (const daarlig of ["", "12345678", "DK-CVR", "DK-CVR-12/34", "DK-CVR-1 2", "DK-CVR-1&2", "DK-CVR-1|2"]) {
    expect(erIatiRef(daarlig)).toBe(false)
  }
})
