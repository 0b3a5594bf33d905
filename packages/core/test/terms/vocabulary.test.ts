/** docs/vocabulary.md: every line of JSON in it is what it says it is, and every word of the format has one. */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { kanMangle } from "../../src/app/eftersyn/filfelter.ts"
import { type Registreringstype, registreringer } from "../../src/events/Registrering.ts"
import { Indikator } from "../../src/terms/Indikator.ts"
import { Krav } from "../../src/terms/Krav.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import { Frist, Maaling } from "../../src/terms/Maaling.ts"
import { Reference } from "../../src/terms/Reference.ts"
import { baseline, lilleAftale, maaling } from "../../src/testing.ts"

const tekst = readFileSync(new URL("../../../../docs/vocabulary.md", import.meta.url), "utf8")

interface Linje {
  readonly hvad: string
  readonly json: unknown
}

const linjer: ReadonlyArray<Linje> = [...tekst.matchAll(/^```json (\w+)\n(.*)\n```$/gm)].map(([, hvad, json]) => ({
  hvad: hvad!,
  json: JSON.parse(json!)
}))

const slags: Readonly<Record<string, { readonly skema: Schema.Codec<unknown, unknown>; readonly ord: string }>> = {
  maaling: { skema: Maaling, ord: "" },
  indikator: {
    skema: Indikator,
    ord: "antal sum personer bestand opgjort andel svarandel aendring kadence bedoemt"
  },
  krav: {
    skema: Krav,
    ord: "Mindst Hoejst IkkeVaerreEnd Forbedret Forloeb Mellem Bedoemt Nogle Alle HvertOmraade HverPeriode"
  },
  reference: { skema: Reference, ord: "aftalt maalt fastsat foregaaende benchmark indikator" },
  frist: { skema: Frist, ord: "hvertAar hvertHalvaar vedUdloeb engang senest" }
}

const laes = ({ hvad, json }: Linje) =>
  Schema.decodeUnknownResult(slags[hvad]!.skema, { onExcessProperty: "error" })(json)

const antal: Indikator = { slags: "antal", af: [{ registrering: "ArrangementRegistreret" }] }
const mindst: Krav = { slags: "Mindst", graense: "1" }

/** A way of measuring that holds the line, in an agreement that has the names it uses. */
const iEnMaaling = ({ hvad, json }: Linje): Maaling => {
  const baselines = [baseline("7")] as const
  if (hvad === "maaling") return json as Maaling
  if (hvad === "indikator") return maaling(json as Indikator, mindst, { baselines })
  if (hvad === "frist") return maaling(antal, mindst, { frist: json as Frist })
  const krav = hvad === "krav" ? (json as Krav) : ({ slags: "IkkeVaerreEnd", end: json as Reference } as const)
  return maaling(maaltMed(krav) ?? antal, krav, { baselines })
}

/** A demand that asks for a grade, a survey or a list is put to one. */
const maaltMed = (krav: Krav): Indikator | undefined => {
  if (krav.slags === "Bedoemt") return { slags: "bedoemt", karakterer: ["nej", "delvist", "ja"] }
  const reference = "end" in krav ? krav.end : "fra" in krav && typeof krav.fra === "object" ? krav.fra : undefined
  if (reference?.slags !== "maalt") return undefined
  const vindue = { fra: "2001-08-01", til: "2005-07-31" }
  return reference.hvornaar.slags === "undersoegelse"
    ? { slags: "svarandel", spoergsmaal: "er du tryg", svar: ["ja"], vindue }
    : { slags: "bestand", af: { registrering: "TilknytningRegistreret" }, ind: "tilknyttet" }
}

/** The names in the table of registrations, each with the fields it must have and those it may have. */
const registreringerPaaPapir = [...tekst.matchAll(/^\| `(\w+)` \| .* \| ([^|]*?)(?: \(([^|]*)\))? \|$/gm)].map(
  ([, navn = "", skal = "", kan = ""]) => {
    const ord = (liste: string) => [...liste.matchAll(/`(\w+)`/g)].map(([, felt]) => felt!).sort()
    return { navn, skal: ord(skal), kan: ord(kan) }
  }
)

describe("the vocabulary on paper", () => {
  it("has every registration with its fields, and which of them may be left out", () => {
    const typer = Object.keys(registreringer) as ReadonlyArray<Registreringstype>
    const ventet = typer.map((navn) => {
      const felter = Object.keys(registreringer[navn].fields).filter(
        (felt) => !["kilde", "efteranmeldt"].includes(felt)
      )
      const [kan, skal] = [true, false].map((maa) => felter.filter((felt) => kanMangle(navn, felt) === maa).sort())
      return { navn, skal, kan }
    })
    expect(registreringerPaaPapir).toEqual(ventet)
  })

  it("has a line for every word of the format, and none for others", () => {
    for (const [hvad, { ord }] of Object.entries(slags)) {
      const egne = linjer.filter((linje) => linje.hvad === hvad)
      expect(egne.length, hvad).toBeGreaterThan(0)
      if (ord === "") continue
      const navne = new Set(egne.map(({ json }) => (json as { readonly slags: string }).slags))
      expect([...navne].sort()).toEqual(ord.split(" ").sort())
    }
    expect(linjer.filter(({ hvad }) => !Object.hasOwn(slags, hvad))).toEqual([])
    expect(tekst.match(/^```/gm)).toHaveLength(2 * linjer.length)
  })

  it.each(linjer.map((linje) => [`${linje.hvad} ${JSON.stringify(linje.json).slice(0, 70)}`, linje] as const))(
    "is read as it stands, in an agreement: %s",
    (_, linje) => {
      expect(laes(linje)).toEqual(Result.succeed(linje.json))
      const aftale = lilleAftale({ sum: maaling(antal, mindst), loefte: iEnMaaling(linje) })
      expect(laesDelaftale(JSON.parse(JSON.stringify(aftale)))).toEqual(Result.succeed(aftale))
    }
  )
})
