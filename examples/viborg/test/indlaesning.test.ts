/** The file kinds: they fit the files of the example, and name only columns and roles that are there. */
import { expect, it, test } from "vitest"
import { delaftale, laes } from "./aftalen.ts"

const filarter = delaftale.indlaesning ?? []

test.each(filarter)("$filnavn has the columns that its kind names, in their order", ({ filnavn, kolonner }) => {
  const [hoved] = laes(`data/${filnavn}`).split("\n")
  expect(hoved).toBe(kolonner.map(({ navn }) => navn).join(";"))
})

test.each(filarter)(
  "$filnavn holds only the choices that its kind knows, and empty cells only where lawful",
  (filart) => {
    const raekker = laes(`data/${filart.filnavn}`).trim().split("\n").slice(1)
    for (const celler of raekker.map((raekke) => raekke.split(";")))
      filart.kolonner.forEach(({ maaVaereTom, navn, vaerdier }, n) => {
        const celle = celler[n] ?? ""
        if (celle === "") expect([navn, maaVaereTom]).toEqual([navn, true])
        else if (vaerdier) expect(vaerdier.map(({ tekst }) => tekst)).toContain(celle)
      })
  }
)

test.each(filarter)("$filnavn is mapped by its own columns", ({ haendelser, kolonner, kontrol = [], samling }) => {
  const navne = new Set(kolonner.map(({ navn }) => navn))
  const brugte = [
    ...haendelser.flatMap(({ felter, hvis, kendt, naarUdfyldt, noegle, underforstaaet = [] }) => [
      kendt,
      ...noegle,
      ...underforstaaet.map(({ kolonne }) => kolonne),
      ...[hvis?.kolonne, naarUdfyldt, ...felter.map(({ kolonne }) => kolonne)].filter((navn) => navn !== undefined)
    ]),
    ...kontrol.flatMap((k) => [
      ...("kolonne" in k ? [k.kolonne] : []),
      ...("andenKolonne" in k ? [k.andenKolonne] : []),
      ...("felter" in k ? k.felter.map(({ kolonne }) => kolonne) : [])
    ]),
    ...(samling ? [...samling.efter, samling.noegle, ...samling.element.map(({ kolonne }) => kolonne)] : [])
  ]
  expect(brugte.filter((navn) => !navne.has(navn))).toEqual([])
  expect([...navne].filter((navn) => !brugte.includes(navn))).toEqual([])
})

it("lets every event be written by a role of the agreement", () => {
  const roller = new Set(delaftale.organer.map(({ id }) => id))
  expect(
    filarter.flatMap(({ haendelser }) => haendelser.map(({ rolle }) => rolle)).filter((r) => !roller.has(r))
  ).toEqual([])
})

it("gives each field one source: a column or a fixed value", () => {
  for (const { felter } of filarter.flatMap(({ haendelser }) => haendelser))
    for (const { fast, kolonne } of felter) expect((fast === undefined) !== (kolonne === undefined)).toBe(true)
})
