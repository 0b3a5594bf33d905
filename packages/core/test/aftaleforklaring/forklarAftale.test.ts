/** Agreements read back in words: every promise of any of them, and two of them to the letter. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { forklarAftale } from "../../src/app/aftaleforklaring/forklarAftale.ts"
import type { Forklaringspunkt, Loefteforklaring } from "../../src/app/aftaleforklaring/Loefteforklaring.ts"
import { dansk } from "../../src/evaluation/ord/dansk.ts"
import * as Rational from "../../src/ground/Rational.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Indikator } from "../../src/terms/Indikator.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import type { Reference } from "../../src/terms/Reference.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { vilkaarligAftale } from "../../src/testing/vilkaarligAftale.ts"
import { seksten } from "../aftale/seksten.ts"
import { lov } from "../laws/lov.ts"
import { viborg } from "../terms/viborg.ts"

const linjen = (ind: string) => (punkt: Forklaringspunkt) => `${ind}${punkt.emne}: ${punkt.linjer.join(`\n${ind}  `)}`

const skrevet = ({ id, ordlyd, punkter, styrke, tvivl }: Loefteforklaring): string =>
  [
    `${id}: »${ordlyd}«`,
    ...punkter.map(linjen("  ")),
    ...(styrke === undefined ? [] : [`  styrke: ${styrke}`]),
    ...tvivl.flatMap(({ laesninger, spoergsmaal }) => [
      `  ? ${spoergsmaal}`,
      ...laesninger.flatMap(({ aendrer, gaeldende, laesning }) => [
        `    ${gaeldende ? "●" : "○"} ${laesning}`,
        ...aendrer.map(linjen("        "))
      ])
    ])
  ].join("\n")

const kriterierne = (aftale: Delaftale, sprog?: "en"): string =>
  `${forklarAftale(aftale, sprog)
    .filter(({ klasse }) => klasse === "kriterium")
    .map(skrevet)
    .join("\n\n")}\n`

/** What must stand in the words of a reference. */
const referenceord = (reference: Reference, { noegletal }: Delaftale): string => {
  switch (reference.slags) {
    case "aftalt":
    case "maalt":
    case "fastsat":
      return "udgangspunkt"
    case "foregaaende":
      return "året før"
    case "benchmark":
      return noegletal.find(({ id }) => id === reference.serie)!.navn
    case "indikator":
      return reference.kriterium
  }
}

const procent = (sats: string): string =>
  dansk.tal(Rational.multiply(Rational.fromDecimal(sats.replace("-", "")), Rational.fromNumber(100)))

/** What must stand in the words of a demand, whatever else does. */
const naevnes = (krav: Krav, aftale: Delaftale): ReadonlyArray<string> => {
  switch (krav.slags) {
    case "Mindst":
    case "Hoejst":
      return [dansk.decimal(krav.graense)]
    case "Mellem":
      return [krav.fra, krav.til].map(dansk.decimal)
    case "Bedoemt":
      return [krav.mindst]
    case "IkkeVaerreEnd":
    case "Forbedret":
      return [referenceord(krav.end, aftale)]
    case "Forloeb": {
      const satser = krav.form === "trin" ? krav.trin!.map(({ sats }) => sats) : krav.sats === "0" ? [] : [krav.sats!]
      const tal = satser.map((sats) =>
        krav.enhed === "relativ" ? procent(sats) : dansk.decimal(sats.replace("-", ""))
      )
      return [referenceord(krav.fra, aftale), ...tal]
    }
    case "Alle":
    case "Nogle":
      return krav.krav.flatMap((del) => [
        ...naevnes(del.krav, aftale),
        ...(del.indikator === undefined ? [] : kilderne(del.indikator, aftale))
      ])
    case "HvertOmraade":
      return naevnes(krav.krav, aftale)
    case "HverPeriode":
      return [String(krav.maaneder), ...naevnes(krav.krav, aftale)]
  }
}

/** What must stand in the words of the sources. */
const kilderne = (indikator: Indikator, aftale: Delaftale): ReadonlyArray<string> => {
  switch (indikator.slags) {
    case "opgjort":
      return [aftale.noegletal.find(({ id }) => id === indikator.noegletal)!.navn]
    case "svarandel":
      return [indikator.spoergsmaal]
    case "bedoemt":
      return indikator.karakterer
    case "andel": {
      const { naevner, taeller } = indikator
      const under = naevner.slags === "fast" ? [dansk.decimal(naevner.vaerdi)] : kilderne(naevner, aftale)
      return [...kilderne(taeller, aftale), ...under]
    }
    case "aendring":
      return kilderne(indikator.indikator, aftale)
    case "bestand":
      return [dansk.registreringer[indikator.af.registrering]]
    default:
      return indikator.af.map(({ registrering }) => dansk.registreringer[registrering])
  }
}

describe("any agreement read back", () => {
  it("has words for every promise, and in them its target, its sources and when it is due", () => {
    lov(
      fc.property(vilkaarligAftale, (aftale) => {
        const laest = forklarAftale(aftale)
        expect(laest.map(({ id }) => id)).toEqual([...aftale.kriterier, ...aftale.forpligtelser].map(({ id }) => id))
        for (const { id, maaling } of aftale.kriterier) {
          const { punkter } = laest.find((en) => en.id === id)!
          const tekst = punkter
            .flatMap(({ linjer }) => linjer)
            .join("\n")
            .toLowerCase()
          const ventet = [...naevnes(maaling.krav, aftale), ...kilderne(maaling.indikator, aftale)]
          for (const et of ventet) expect(tekst).toContain(et.toLowerCase())
          expect(punkter.map(({ emne }) => emne)).toEqual(
            expect.arrayContaining(["maales", "kilder", "omfang", "krav", "frist"])
          )
          expect(tekst).not.toMatch(/undefined|\[object/)
        }
      })
    )
  })

  it("says as much in English, and other words", () => {
    lov(
      fc.property(vilkaarligAftale, (aftale) => {
        const [dansk, engelsk] = [forklarAftale(aftale), forklarAftale(aftale, "en")]
        const form = (alle: typeof dansk) =>
          alle.map(({ id, punkter, tvivl }) => [
            id,
            punkter.map(({ emne, linjer }) => [emne, linjer.length]),
            tvivl.map(({ laesninger }) => laesninger.map(({ aendrer, id: laesning }) => [laesning, aendrer.length]))
          ])
        expect(form(engelsk)).toEqual(form(dansk))
        expect(JSON.stringify(engelsk)).not.toMatch(/Tallet skal|udgangspunktet|undefined/)
      })
    )
  })

  it("says of another reading what it changes, and of the one that holds nothing", () => {
    const [K1a] = forklarAftale(viborg())
    const [omfang] = K1a!.tvivl
    expect(
      omfang!.laesninger.map(({ aendrer, gaeldende, id }) => [id, gaeldende, aendrer.map(({ emne }) => emne)])
    ).toEqual([
      ["hver-afdeling", true, []],
      ["samlet", false, ["omfang", "udgangspunkter", "maaltal", "regnestykke"]]
    ])
  })

  it("says of a commitment how it is followed up where it is not measured", () => {
    const P9 = forklarAftale(viborg()).find(({ id }) => id === "P9")
    expect(P9?.punkter).toEqual([])
    expect(P9?.opfoelgning).toMatch(/^Følges op som leverancer, ved siden af tabellen\. Leverancer: /)
    const uden = lilleAftale(undefined, { forpligtelser: [{ id: "p", aktivitet: "inde", ordlyd: "Vi prøver." }] })
    expect(forklarAftale(uden).at(-1)?.opfoelgning).toBe("Måles ikke.")
  })
})

describe("read to the letter", () => {
  it("the twelve criteria of Viborg, with every reading", async () => {
    await expect(kriterierne(viborg())).toMatchFileSnapshot("viborg.txt")
  })

  it("sixteen promises of other agreements", async () => {
    await expect(kriterierne(seksten)).toMatchFileSnapshot("seksten.txt")
  })

  it("the same in English", async () => {
    await expect(kriterierne(seksten, "en")).toMatchFileSnapshot("seksten.en.txt")
  })
})
