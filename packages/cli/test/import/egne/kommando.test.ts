/** `import --mapping`: an office's own sheet by the command, the evidence that is kept of it, and what is answered. */
import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeEach, expect, it } from "vitest"
import { delaftale } from "../../koersel.ts"

const viborg = new URL("../../../../../examples/viborg/", import.meta.url).pathname
const rod = mkdtempSync(join(tmpdir(), "delaftale-egne-"))
let mappe = ""
let log = ""

const sti = (navn: string): string => join(mappe, navn)
const skriv = (navn: string, tekst: string): string => {
  writeFileSync(sti(navn), tekst)
  return sti(navn)
}
const importer = (...ord: ReadonlyArray<string>) => delaftale("import", log, ...ord)
const haendelser = () =>
  readdirSync(log)
    .filter((navn) => navn.endsWith(".ndjson"))
    .sort()
    .flatMap((navn) => readFileSync(join(log, navn), "utf8").trim().split("\n"))
    .map((linje) => JSON.parse(linje))
    .filter((linje) => "type" in linje)

const kolonner = [
  { navn: "Afdeling", type: "omraade" },
  { navn: "År", type: "projektaar" },
  { navn: "Klager", type: "antal" },
  { navn: "Opgjort", type: "dato" }
]
const haendelse = {
  type: "TalOpgjort",
  rolle: "boligselskab",
  kendt: "Opgjort",
  felter: [
    { felt: "noegletal", fast: "klagesager" },
    { felt: "omraade", kolonne: "Afdeling" },
    { felt: "projektaar", kolonne: "År" },
    { felt: "vaerdi", kolonne: "Klager" }
  ],
  noegle: ["Afdeling", "År"]
}
const bred = {
  id: "klager-bred",
  filnavn: "klager-bred.csv",
  kolonner,
  haendelser: [haendelse],
  gives: ["Opgjort"],
  skilletegn: ",",
  hovedSenest: 5,
  udfold: {
    navn: "År",
    vaerdi: "Klager",
    tommeUdelades: true,
    kolonner: [{ kolonne: "2017/18" }, { kolonne: "2018/19" }]
  }
}
const lang = { id: "klager-lang", filnavn: "klager-lang.csv", kolonner, haendelser: [haendelse] }
const ark = "Klager\n\nAfdeling,2017/18,2018/19\nEgeparken,3,4\nVestervang,,5\n"

beforeEach(async () => {
  mappe = mkdtempSync(join(rod, "t-"))
  log = sti("viborg")
  await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
})
afterAll(() => rmSync(rod, { recursive: true, force: true }))

it("takes a sheet of any header by the mapping, keeps what it was read by, and adds nothing again", async () => {
  const mapping = skriv("bred.json", JSON.stringify(bred))
  const fil = skriv("fra kontoret.csv", ark)
  const ord = [fil, "--mapping", mapping, "--set", "Opgjort=16-04-2019"]
  const toer = await importer(...ord, "--dry-run")
  expect(toer).toMatchObject({ kode: 0 })
  expect(toer.ud).toContain(
    'linje 4 bliver til TalOpgjort (boligselskab, kendt 16-04-2019): {"noegletal":"klagesager","omraade":"egeparken","projektaar":"2017/18","vaerdi":"3"}'
  )
  expect(haendelser()).toHaveLength(1)
  const svar = await importer(...ord)
  expect(svar).toMatchObject({ kode: 0 })
  expect(svar.ud).toContain("fra kontoret.csv (klager-bred): taget ind. 3 rækker læst, 3 gode")
  expect(haendelser().at(-1)).toMatchObject({
    type: "ImportGennemfoert",
    data: {
      afbildning: { id: "klager-bred", sha256: createHash("sha256").update(readFileSync(mapping)).digest("hex") }
    }
  })
  expect((await importer(...ord)).ud).toContain("0 gode, 3 kendt i forvejen, 0 hændelser skrevet")
  await importer(join(viborg, "data", "fraflytning.csv"))
  expect(haendelser().at(-1).data).not.toHaveProperty("afbildning")
})

it("finds among a folder of mappings the one that a file's header fits, and leaves other files to the agreement", async () => {
  mkdirSync(sti("afbildninger"))
  mkdirSync(sti("data"))
  skriv("afbildninger/bred.json", JSON.stringify(bred))
  skriv("afbildninger/lang.json", JSON.stringify(lang))
  skriv("data/a.csv", "Opgjort;Klager;År;Afdeling\n16-04-2020;9;2019/20;Egeparken\n")
  skriv("data/b.csv", ark)
  skriv("data/c.csv", "Dato;Afdeling;Fraflytningsprocent;Leveret\n31-12-2018;Vestervang;26,9;01-02-2019\n")
  skriv("data/d.csv", "noget;helt;andet\n1;2;3\n")
  skriv("data/e.jsonl", '{"Opgjort":"16-04-2020","Klager":2,"År":"2019/20","Afdeling":"Vestervang"}\n')
  const svar = await importer(sti("data"), "--mapping", sti("afbildninger"), "--set", "Opgjort=16-04-2019", "--json")
  expect(svar.kode).toBe(0)
  expect(svar.ud.split("\n").map((linje) => JSON.parse(linje))).toMatchObject([
    { fil: "c.csv", type: "fraflytning", accepterede: 1 },
    { fil: "b.csv", type: "klager-bred", accepterede: 3 },
    { fil: "a.csv", type: "klager-lang", accepterede: 1 },
    { fil: "e.jsonl", type: "klager-lang", accepterede: 1 },
    { fil: "d.csv", type: null, udfald: "ukendtFil" }
  ])
})

it("names the file, the line, the column, what is wrong and what to do, and writes nothing", async () => {
  const mapping = skriv("bred.json", JSON.stringify(bred))
  const fil = skriv("x.csv", ark.replace("Egeparken,3", "Egeparken,tre"))
  const ord = [fil, "--mapping", mapping, "--set", "Opgjort=16-04-2019"]
  const svar = await importer(...ord)
  expect(svar.kode).toBe(2)
  expect(svar.ud).toContain('  linje 4, 2017/18 "tre" (ugyldigtTal): Cellen "tre" er ikke et tal')
  expect(haendelser()).toHaveLength(1)
  const resten = await importer(...ord, "--skip-bad-rows")
  expect(resten.ud).toContain("3 rækker læst, 2 gode, 0 kendt i forvejen, 3 hændelser skrevet")
})

it("says which columns a file lacks that was named with its mapping", async () => {
  const mapping = skriv("bred.json", JSON.stringify(bred))
  const fil = skriv("x.csv", "Klager\nAfdeling,2017/18\nEgeparken,3\n")
  const svar = await importer(fil, "--mapping", mapping, "--set", "Opgjort=16-04-2019")
  expect(svar.kode).toBe(2)
  expect(svar.ud).toContain("(hovedetMangler): Ingen af de første 5 linjer har alle kolonnerne.")
  expect(svar.ud).toContain("mangler 2018/19")
  const uden = await importer(skriv("y.csv", ark), "--mapping", mapping)
  expect(uden.ud).toContain(
    "(kolonneGives): Kolonnen Opgjort står ikke i filen; afsenderen giver den. Skriv den med --set"
  )
})

it.each([
  ["that is no JSON", "{", /bred\.json er ikke JSON/],
  ["that is no mapping", "{}", /bred\.json: afbildningen kan ikke bruges[\s\S]*\n {2}id: /],
  ["with a column it has not", JSON.stringify({ ...bred, gives: ["Dato"] }), /gives\[0\]: "Dato" er ikke en kolonne/],
  [
    "with a role that nobody has",
    JSON.stringify({ ...bred, haendelser: [{ ...haendelse, rolle: "x" }] }),
    /\.rolle: "x"/
  ],
  [
    "with a field that no event has",
    JSON.stringify({ ...bred, haendelser: [{ ...haendelse, felter: [{ felt: "x", fast: "y" }] }] }),
    /"x" er ikke et felt i TalOpgjort/
  ],
  [
    "that takes the place of the corrections",
    JSON.stringify({ ...bred, id: "rettelser" }),
    /id: "rettelser" er en slags fil/
  ]
])("refuses a mapping %s, with the place in it", async (_, tekst, besked) => {
  const svar = await importer(skriv("x.csv", ark), "--mapping", skriv("bred.json", tekst))
  expect(svar.kode).toBe(2)
  expect(svar.fejl).toMatch(besked)
})

it("refuses values that nothing asks for, values without a column, and two mappings by one name", async () => {
  const [mapping, fil] = [skriv("bred.json", JSON.stringify(bred)), skriv("x.csv", ark)]
  const ukendt = await importer(fil, "--mapping", mapping, "--set", "Område=Nord")
  expect(ukendt.fejl).toContain('--set "Område=…": ingen afbildning lader den kolonne give. De, der gives: "Opgjort".')
  expect((await importer(fil, "--mapping", mapping, "--set", "Nord")).fejl).toContain("skriv hver kolonne én gang")
  const to = await importer(fil, "--mapping", mapping, "--mapping", skriv("to.json", JSON.stringify(bred)))
  expect(to.fejl).toContain("to.json og bred.json har samme id")
  mkdirSync(sti("tom"))
  expect((await importer(fil, "--mapping", sti("tom"))).fejl).toContain("har ingen afbildninger")
})
