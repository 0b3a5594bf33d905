/** The agreement of the example: valid, complete against the list of requirements, and right in its figures. */
import type * as Schema from "effect/Schema"
import { describe, expect, it, test } from "vitest"
import { delaftale, laes, loefter, raa, vaerdier } from "./aftalen.ts"

/** "kriterier/K1a/ordlyd": a key, the position in a list, or the id of one of its elements. */
const ved = (sti: string): unknown =>
  sti.split("/").reduce<unknown>((her, led) => {
    if (!Array.isArray(her)) return (her as Record<string, unknown> | undefined)?.[led]
    return her.find((element) => (element as { id?: string }).id === led) ?? her[Number(led)]
  }, raa)

const krav: ReadonlyArray<readonly [id: string, sti: string, ord: string | RegExp]> = [
  ["A1", "titel", "Delaftale for indsatsområdet Tryghed og trivsel"],
  ["A1", "helhedsplan", "Helhedsplanen for Viborg 2017-2021"],
  ["A1", "indsatsomraade", "Tryghed og trivsel"],
  ["A2", "gyldighed", "1. april 2017 til 31.3.2021"],
  ["A3", "parter/driftschef-boligselskabet-viborg/organisation", "Boligselskabet Viborg"],
  ["A3", "parter/udlejningschef-boligselskabet-sct-joergen/rolle", "udlejningschefen"],
  ["A3", "parter/afdelingsleder-boern-og-unge/rolle", "Børn & Unge"],
  ["A3", "parter/sekretariat-job-og-velfaerd/rolle", "sekretariat i Job og Velfærd"],
  ["A3", "parter/afdelingsleder-jobcenter/rolle", "Jobcenter"],
  ["A3", "parter/souschef-socialafdelingen/rolle", "Socialafdelingen"],
  ["A3", "parter/sekretariatsleder-faellessekretariatet/organisation", "Fællessekretariatet"],
  ["A4", "organer/bestyrelse/navn", "Bestyrelsen for den boligsociale indsats"],
  ["A4", "organer/projektkoordineringsgruppe/navn", "Projektkoordineringsgruppen"],
  ["A4", "organer/faellessekretariat/opgave", "Sekretariatets ledelse"],
  ["A4", "organer/boligselskab/navn", "Boligselskaberne"],
  ["A4", "organer/afdelingsbestyrelse/opgave", "afdelingsbestyrelsen"],
  ["A4", "organer/frivillige/navn", "frivillige"],
  ["A4", "organer/helhedsplan/navn", "Helhedsplanen"],
  ["A4", "organer/beboerpanel/opgave", "beboerpanelet"],
  ["A4", "organer/kommune/navn", "Viborg Kommune"],
  ["A4", "organer/landsbyggefonden/opgave", "rekvirere ajourførte delaftaler"],
  [
    "A5",
    "ivaerksaettelse",
    "alle 6 boligområder skaleret i forhold til hvert områdes beboerantal og samt områdernes udfordringer"
  ],
  ["A5", "noegletal/beboerantal/navn", "Antal beboere"],
  ["A6", "formaal/tryghed-trivsel-naboskab/ordlyd", "styrke tryghed, trivsel og naboskab"],
  ["A6", "formaal/forebygge-isolation/ordlyd", "forebygge isolation"],
  ["A6", "formaal/forebygge-adfaerd-kriminalitet-haervaerk/ordlyd", "uhensigtsmæssig adfærd, kriminalitet og hærværk"],
  ["A7", "problemkompleks/afsnit/A7/ordlyd", "faldet med 7 procentpoint i 2016 i forhold til 2013"],
  ["A7", "problemkompleks/kendsgerninger/A7-tryghed/vaerdi", /^-7$/],
  ["A7", "problemkompleks/kendsgerninger/A7-faerdes-alene/vaerdi", /^-5$/],
  ["A7", "problemkompleks/kendsgerninger/A7-boern/vaerdi", /^-5$/],
  ["A8", "problemkompleks/kendsgerninger/A8-berammede/vaerdi", /^31\.81$/],
  ["A8", "problemkompleks/kendsgerninger/A8-gennemfoert/vaerdi", /^42\.9$/],
  ["A8", "problemkompleks/kendsgerninger/A8-aflyst/vaerdi", /^57\.1$/],
  ["A9", "problemkompleks/afsnit/A9/ordlyd", "kultur for at klage over hinanden"],
  ["A10", "oekonomi/poster/landsbyggefonden/ordlyd", "2.919"],
  ["A10", "oekonomi/poster/lokal-medfinansiering/ordlyd", "1.991"],
  ["A10", "oekonomi/ordlyd", "4.910"],
  ["A11", "samspil/1", "løbende koordinerer indsatserne"],
  ["A11", "samspil/2", "understøtte kommunens etablerede tilbud"],
  ["A12", "aktiviteter/1/kilde", "Socialministeriet, ”Informatiomsstrømme” 2011"],
  ["A12", "aktiviteter/2/kilde", "”100 ideer” 2007"],
  ["A12", "aktiviteter/3/kilde", "CFBU, ”Naboskab i udsatte boligområder” 2015"],
  ["A12", "aktiviteter/4/kilde", "”Aktiviteter der styrker naboskabet” 2016"],
  ["A13", "problemkompleks/afsnit/A13-ressourcepersoner/ordlyd", "ressourcepersoner"],
  ["A13", "problemkompleks/afsnit/A13-bygge-bro/ordlyd", "”bygge bro”"],
  ["K1a", "kriterier/K1a/ordlyd", "må ikke overstige niveauet for 2015."],
  ["K1a", "kriterier/K1a/datakilde", "med udgangen af hvert projekt år i perioden 1.4.2017 til 31.3.2021"],
  ["K1b", "kriterier/K1b/ordlyd", "reduceres i forhold til baseline med 5 % pr. år. hvor det er muligt."],
  ["K2", "kriterier/K2/ordlyd", "Fraflytningsprocenten er faldet med 2% i forhold til baseline"],
  ["K2", "kriterier/K2/datakilde", "EG – bolig udtrækkes årligt af hvert boligselskab pr. 31.12."],
  ["K3", "kriterier/K3/ordlyd", "større tryghed i boligområderne i 2020 i forhold til 2016."],
  ["K3", "kriterier/K3/maaling/baselines/0/ordlyd", "46% voksne føler sig trygge, 32% voksne føler sig meget trygge."],
  ["K3", "kriterier/K3/datakilde", "laves i 2020, af helhedsplanen."],
  ["C1", "kriterier/C1/ordlyd", "40 beboere har deltaget i kursus pr. projektår fordelt i områderne"],
  ["C1", "kriterier/C1/datakilde", "antallet af deltagere i de enkelte områder."],
  [
    "C2",
    "kriterier/C2/ordlyd",
    "25 frivillige er aktive i formidlingsopgaverne i de enkelte boligområder pr projektår"
  ],
  ["C2", "kriterier/C2/datakilde", "facebookopslag, udarbejdelse af referater, opslag i opgange med videre."],
  ["C3", "kriterier/C3/ordlyd", "HHP’s informationsbrev stiger med 10 procent pr. projektår"],
  ["C3", "kriterier/C3/datakilde", "via tilmeldingsliste"],
  ["C4", "kriterier/C4/ordlyd", "200 beboere deltager pr. projektår, fordelt på boligområderne"],
  ["C4", "kriterier/C4/datakilde", "Registrering af tur, formål og antal deltagere."],
  ["C5", "kriterier/C5/ordlyd", "Tryghed ved at færdes i lokalområde er styrket"],
  ["C5", "kriterier/C5/datakilde", "i år 0 og foretages i år 4 i projektperioden."],
  ["C6", "kriterier/C6/ordlyd", "Der er registreret kontakt med 75% af tilflyttere pr. projektår"],
  ["C6", "kriterier/C6/datakilde", "Helhedsplanen registrerer via logbog"],
  ["C7", "kriterier/C7/ordlyd", "Tilknytning af 40 frivillige i projektperioden i boligområderne tilsammen."],
  ["C7", "kriterier/C7/datakilde", "Registrering af naboskabsfrivillige i hvert område."],
  ["C8", "kriterier/C8/ordlyd", "700 beboere deltager i et arrangement pr. projekt år, fordelt på boligområderne"],
  ["C8", "kriterier/C8/datakilde", "Registrering af deltagere pr arrangement."],
  ["P1", "forpligtelser/P1/ordlyd", "Der udarbejdes hvert kvartal et samlet informationsbrev"],
  ["P2", "forpligtelser/P2/ordlyd", "Alle husstande i hvert boligområde modtager informationsbrevet"],
  ["P2", "forpligtelser/P2/ordlyd", "Interesserede samarbejdspartnere modtager informationsbrevet."],
  ["P3", "forpligtelser/P3/ordlyd", "Der udbydes 12 kurser pr. projektår, fordelt i boligområderne."],
  ["P4", "forpligtelser/P4/ordlyd", "opfordrer og hjælper eventuelt"],
  ["P5", "forpligtelser/P5/ordlyd", "Hvert boligområde arrangerer minimum fire vejviser-arrangementer årligt."],
  ["P6", "forpligtelser/P6/ordlyd", "Anslået deltagelse 10-15% af beboerne pr. år."],
  ["P7", "forpligtelser/P7/ordlyd", "velkomstmappe til alle nye beboere"],
  ["P8", "forpligtelser/P8/ordlyd", "De frivillige afholder hvert kvartal et møde i hvert enkelt boligområde."],
  ["P9", "forpligtelser/P9/ordlyd", "en indflytterfolder for hver afdeling"],
  ["P9", "forpligtelser/P9/ordlyd", "Det af afdelingsbestyrelsen udarbejdede årshjul"],
  [
    "P10",
    "forpligtelser/P10/ordlyd",
    "fuld overdragelse af selve aktiviteten til beboerne. Helhedsplanens medarbejdere deltager"
  ],
  ["P11", "forpligtelser/P11/ordlyd", "Boligselskabernes administration formidler information om ny tilflyttere"],
  ["P12", "forpligtelser/P12/ordlyd", "i tæt samspil med beboerne og bestyrelserne"],
  ["P13", "forpligtelser/P13/ordlyd", "introduceres til relevant information"],
  ["G1", "styring/G1/ordlyd/0", "har ansvar for, at denne delaftale løbende ajourføres."],
  ["G2", "styring/G2/ordlyd/0", "indstiller til bestyrelsen såfremt revision af aftalen skal finde sted."],
  ["G3", "styring/G3/ordlyd/0", "til enhver tid kunne rekvirere ajourførte delaftaler"],
  ["G4", "styring/G4/ordlyd/0", "såfremt der opstår lokale forhold, som påvirker realisering"],
  ["G4", "styring/G4/ordlyd/1", "Bestyrelsesmedlemmer forventes at bringe beslutninger"],
  ["G5", "styring/G5/ordlyd/0", "indgår årligt i statusrapport til projektkoordineringsgruppen og bestyrelsen."],
  ["G6", "styring/G6/ordlyd/0", "Den løbende evaluering sker i Fællessekretariatet via logbøger"],
  ["G7", "styring/G7/ordlyd/0", "båret af beboerne i områderne."],
  ["G7", "aktiviteter/2/forankring/0", "de frivillige fremadrettet forestår turene."],
  ["G7", "aktiviteter/3/forankring/0", "med afdelingsbestyrelsen i spidsen"],
  ["G7", "aktiviteter/4/forankring/2", "forankres så mange aktiviteter som muligt hos frivillige beboere"],
  ["G8", "aktiviteter/1/medarbejderressourcer/1", "Udarbejdelse af informationsbrev"],
  ["G8", "aktiviteter/3/maalgrupper/0/tekst", "Primær målgruppe er nye tilflyttere"],
  ["G8", "aktiviteter/3/maalgrupper/1/tekst", "Sekundær målgruppe er de naboskabsfrivillige."]
]

const nummer = (bogstav: string, antal: number): ReadonlyArray<string> =>
  Array.from({ length: antal }, (_, n) => `${bogstav}${n + 1}`)

describe("every requirement has its place", () => {
  test.each(krav)("%s in %s", (_id, sti, ord) => {
    expect(ved(sti)).toEqual(ord instanceof RegExp ? expect.stringMatching(ord) : expect.stringContaining(ord))
  })
  it("leaves out none of A1-A13, K1a-K3, C1-C8, P1-P13, G1-G8", () => {
    const alle = [
      ...nummer("A", 13),
      "K1a",
      "K1b",
      "K2",
      "K3",
      ...nummer("C", 8),
      ...nummer("P", 13),
      ...nummer("G", 8)
    ]
    expect([...new Set(krav.map(([id]) => id))]).toEqual(alle)
  })
})

describe("the figures agree", () => {
  const baselines = (id: string) =>
    delaftale.kriterier.find((kriterium) => kriterium.id === id)?.maaling.baselines ?? []
  const tal = (id: string) => Object.fromEntries(baselines(id).map(({ omraade, vaerdi }) => [omraade, vaerdi]))
  const klager = {
    egeparken: "0",
    ellekonebakken: "32",
    houlkaerparken: "14",
    houlkaervaenget: "32",
    roedkaerparken: "0",
    vestervang: "16"
  }
  it("has the complaints of 2015 in six areas, 94 in all, for both parts of K1", () => {
    expect(tal("K1a")).toEqual(klager)
    expect(tal("K1b")).toEqual(klager)
    expect(baselines("K1a").reduce((sum, { vaerdi }) => sum + Number(vaerdi), 0)).toBe(94)
  })
  it("has the move-out rates with as many decimals as they are written with", () => {
    expect(baselines("K2").map(({ decimaler, omraade, vaerdi }) => [omraade, vaerdi, decimaler])).toEqual([
      ["egeparken", "26.8", 1],
      ["ellekonebakken", "21.8", 1],
      ["houlkaerparken", "20.7", 1],
      ["houlkaervaenget", "16.27", 2],
      ["roedkaerparken", "17.3", 1],
      ["vestervang", "14.11", 2]
    ])
  })
  it("states the move-out rates twice, and the same", () => {
    const fakta = delaftale.problemkompleks?.kendsgerninger.filter(
      ({ noegletal }) => noegletal === "fraflytningsprocent"
    )
    expect(Object.fromEntries(fakta?.map(({ omraade, vaerdi }) => [omraade, vaerdi]) ?? [])).toEqual(tal("K2"))
  })
  it("has a K3 baseline that is the sum of its two answers", () => {
    expect(baselines("K3").map(({ vaerdi }) => vaerdi)).toEqual([String(46 + 32)])
  })
  it("has a budget that adds up, in thousands of kroner", () => {
    expect(delaftale.oekonomi?.poster.map(({ beloeb }) => beloeb)).toEqual([2919, 1991])
    expect(delaftale.oekonomi?.samlet).toBe(4910)
  })
  it("has four project years that follow each other from the first day to the last", () => {
    expect(delaftale.projektaar).toEqual(
      [2017, 2018, 2019, 2020].map((y) => ({ id: `${y}/${y - 1999}`, fra: `${y}-04-01`, til: `${y + 1}-03-31` }))
    )
    expect([delaftale.fra, delaftale.til]).toEqual(["2017-04-01", "2021-03-31"])
  })
  it("has cancelled and carried out evictions that make the whole", () => {
    const andel = (id: string) => Number(ved(`problemkompleks/kendsgerninger/A8-${id}/vaerdi`))
    expect(andel("gennemfoert") + andel("aflyst")).toBe(100)
  })
})

describe("the file can be stored as it is", () => {
  const alle = [...vaerdier(raa)]
  it("names no person", () => {
    const personer: ReadonlyArray<{ part: string; navn: string }> = JSON.parse(laes("personer.json"))
    expect(personer.map(({ part }) => part)).toEqual(delaftale.parter.map(({ id }) => id))
    for (const { navn } of personer)
      for (const file of ["delaftale.json", "aftaletekst.txt"]) {
        expect(laes(file)).not.toContain(navn)
        expect(laes(file)).not.toContain(navn.slice(navn.indexOf(" ") + 1))
      }
  })
  it("has plain keys, whole numbers and no null", () => {
    for (const [key, value] of alle.slice(1)) {
      expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/)
      expect(value).not.toBeNull()
      if (typeof value === "number") expect(Number.isSafeInteger(value)).toBe(true)
    }
  })
  it("refers only to what it names", () => {
    const ids = (liste: ReadonlyArray<{ readonly id: string }> | undefined) => new Set(liste?.map(({ id }) => id))
    const spoergsmaal = new Set(delaftale.spoergsmaal?.map(({ tekst }) => tekst))
    const navne: Readonly<Record<string, ReadonlySet<string>>> = {
      omraade: ids(delaftale.boligomraader),
      omraader: new Set([...ids(delaftale.boligomraader), "mindste"]),
      kriterier: ids(delaftale.kriterier),
      aktivitet: ids(delaftale.aktiviteter),
      noegletal: ids(delaftale.noegletal),
      foertAf: ids(delaftale.registre),
      ansvarlig: ids(delaftale.organer),
      modtagere: ids(delaftale.organer),
      indstilles: ids(delaftale.organer),
      vedtages: ids(delaftale.organer)
    }
    const ukendte = alle.filter(([key, value]) => typeof value === "string" && navne[key]?.has(value) === false)
    expect(ukendte).toEqual([])
    const spurgt = alle.flatMap(([, v]) => (erSvarandel(v) ? [v.spoergsmaal] : []))
    expect(spurgt.filter((tekst) => !spoergsmaal.has(tekst))).toEqual([])
  })
  it("measures or follows up every commitment", () => {
    for (const { maaling, opfoelgning } of delaftale.forpligtelser) expect(maaling ?? opfoelgning).toBeDefined()
    expect(
      loefter
        .filter(({ maaling }) => maaling)
        .map(({ id }) => id)
        .join(" ")
    ).toBe("K1a K1b K2 K3 C1 C2 C3 C4 C5 C6 C7 C8 P1 P3 P5 P8")
  })
})

const erSvarandel = (value: Schema.Json): value is { slags: "svarandel"; spoergsmaal: string } =>
  value !== null && typeof value === "object" && "slags" in value && value["slags"] === "svarandel"
