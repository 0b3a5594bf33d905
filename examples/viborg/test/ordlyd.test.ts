/** Word for word: what the file quotes stands in the agreement, and what stands in the agreement is in the file. */
import type * as Schema from "effect/Schema"
import { expect, it } from "vitest"
import { delaftale, laes, raa, vaerdier } from "./aftalen.ts"

/** The agreement's text as one line: bullets and the hyphen of a broken line are the page's, not the words'. */
const tekst = laes("aftaletekst.txt")
  .replaceAll("\uf0b7", " ")
  .replace(/(\p{L})- *\n\s*(?=\p{Ll})/gu, "$1")
  .replace(/\s+/g, " ")

const citerede = new Set(
  (
    "titel helhedsplan indsatsomraade gyldighed ivaerksaettelse rolle organisation opgave ordlyd datakilde opgoeresAf kilde " +
    "indhold praksis formaal tekst samarbejdspartnere medarbejderressourcer evaluering forankring samspil konflikthaandtering"
  ).split(" ")
)

/** Sections that are about counting, not quoted. */
const beregning = new Set(["noegletal", "registre", "spoergsmaal", "indlaesning"])
const aftaledele = Object.entries(raa as Record<string, Schema.Json>).filter(([key]) => !beregning.has(key))

const citater = [
  ...aftaledele.flatMap(([key, value]) => [...vaerdier(value, key)]).filter(([key]) => citerede.has(key)),
  ...[...delaftale.aktiviteter, ...delaftale.boligomraader].map(({ navn }) => ["navn", navn] as const)
].flatMap(([key, value]) => (typeof value === "string" ? [{ key, value }] : []))

it("quotes the agreement exactly", () => {
  expect(citater.length).toBeGreaterThan(200)
  expect(citater.filter(({ value }) => !tekst.includes(value))).toEqual([])
})

/** The form's own headings and lead-ins, which say nothing by themselves. */
const overskrifter = [
  "Navn på den boligsociale indsats, som delaftalen vedrører:",
  "Aftalens parter:",
  "Projektkoordineringsgruppen består af følgende parter:",
  "Problemkompleks for indsatsområdet:",
  "Formål og lokalt opstillede målinger for indsatsområdet:",
  "Formål med indsatsen er:",
  "Lokalt opstillede målinger (succeskriterier): Datakilde:",
  "Samspil med og supplement til den kommunale indsats i boligområdet:",
  "Indsatsområdets økonomi i henhold til budget (Her anføres finansiering for dette indsatsområde som oplyst i det vedlagte budget for den boligsociale indsats): Organisation Finansiering",
  "Konflikthåndtering og underretning:",
  "Revision af delaftalen",
  "Aktiviteter, som skal bidrage til indfrielsen af mål for indsatsområdet (tilføj skemaer - ét skema pr. aktivitet): Aktivitetsnavn:",
  "Indhold og praksis (aktivitetsbeskrivelse):",
  "Formål med aktiviteten er",
  "Formålet er",
  "Succeskriterier og datakilde for aktiviteten: (OBS: Disse skal fremgå af aktivitetsskemaet) Succeskriterier: Datakilde:",
  "Organisering, ansvar og rollefordeling:",
  "Samarbejdende parter",
  "Medarbejderressourcer",
  "Delaftalen gælder fra:",
  "Målgruppe(r):",
  "Evaluering",
  "Forankring",
  "Tryghed og trivsel:",
  "Baseline:",
  "Aktivitet nr. 1 –",
  "Aktivitet nr. 2 –",
  "Aktivitet nr. 3 –",
  "Aktivitet nr. 4 –",
  "Aktivitet 1",
  "Aktivitet 2",
  "Aktivitet 3",
  "Aktivitet 4",
  "Formål:",
  "Indhold",
  "Praksis"
]

it("leaves out no sentence of the agreement", () => {
  const parter = delaftale.parter.flatMap(({ organisation, rolle }) => [
    `${rolle} ${organisation}`,
    `${organisation}, ${rolle}`
  ])
  const daekkende = [
    ...citater.filter(({ key }) => !["rolle", "organisation", "opgoeresAf", "indsatsomraade"].includes(key)),
    ...parter.map((value) => ({ value }))
  ].map(({ value }) => value)
  const tegn = [...tekst]
  const slet = (ord: string): boolean => {
    let fundet = false
    for (let at = tekst.indexOf(ord); at >= 0; at = tekst.indexOf(ord, at + 1)) {
      if (tegn.slice(at, at + ord.length).every((t) => t === "\0")) continue
      fundet = true
      tegn.fill("\0", at, at + ord.length)
    }
    return fundet
  }
  for (const ord of daekkende) slet(ord)
  const tilbage = () => tegn.join("").replace(/\0+/g, "\n")
  let rest = tilbage()
  for (const overskrift of overskrifter) {
    expect(rest).toContain(overskrift)
    rest = rest.replaceAll(overskrift, "\n")
  }
  expect(rest.split("\n").filter((stump) => /[\p{L}\p{N}]/u.test(stump))).toEqual([])
})
