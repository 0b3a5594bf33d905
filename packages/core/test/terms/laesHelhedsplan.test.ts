/** A plan is refused with every place that is wrong, by itself and beside its agreements; else it comes out as it is. */
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { isLocalDate } from "../../src/ground/LocalDate.ts"
import { helhedsplanJsonSchema } from "../../src/terms/Helhedsplan.ts"
import { laesHelhedsplan } from "../../src/terms/laesHelhedsplan.ts"
import { provPlandele } from "../../src/terms/provPlandele.ts"
import { lilleAftale } from "../../src/testing.ts"

const oekonomi = {
  enhed: "tkr" as const,
  poster: [{ id: "fond", organisation: "fonden", beloeb: 100, ordlyd: "100" }] as const,
  samlet: 100,
  ordlyd: "100"
}
const ude = lilleAftale(undefined, { id: "ude", oekonomi })
const inde = lilleAftale(undefined, {
  id: "inde",
  boligomraader: [
    { id: "n", navn: "Nord" },
    { id: "s", navn: "Syd" }
  ]
})
const aftaler = new Map([
  ["ude", ude],
  ["inde", inde]
])

const antal = { slags: "antal", af: [{ registrering: "ArrangementRegistreret" }], foertAf: "logbog" }
const klager = { slags: "opgjort", noegletal: "klager" }
const god = {
  ...{ format: 1, id: "plan", navn: "Planen", fra: "2001-08-01", til: "2003-07-31" },
  projektaar: [
    { id: "2001/02", fra: "2001-08-01", til: "2002-07-31" },
    { id: "2002/03", fra: "2002-08-01", til: "2003-07-31" }
  ],
  omraader: [
    { id: "nord", navn: "Nord", kaldes: { ude: "nord", inde: "n" } },
    { id: "syd", navn: "Syd", kaldes: { ude: "syd", inde: "s" } },
    { id: "vest", navn: "Vest", kaldes: { ude: "vest" } }
  ],
  delaftaler: [
    { id: "ude", log: "ude-log", noegler: "liste" },
    { id: "inde", log: "inde-log" }
  ],
  tal: [
    { id: "moeder", navn: "Møder", enhed: "antal", indikatorer: { ude: antal, inde: antal } },
    { id: "klager", navn: "Klager", enhed: "antal", indikatorer: { ude: klager, inde: klager } }
  ],
  finansiering: [{ id: "fonden", navn: "Fonden", poster: { ude: ["fond"] } }]
}

type Json = null | number | string | ReadonlyArray<Json> | { readonly [noegle: string]: Json }

/** With another value at a place; `undefined` takes the key away. */
const med = (json: Json, sti: ReadonlyArray<string | number>, nyt: Json | undefined): Json => {
  const [her, ...videre] = sti
  if (her === undefined) return nyt ?? null
  if (Array.isArray(json)) return json.map((del, nr) => (nr === her ? med(del, videre, nyt) : del))
  const { [String(her)]: gammelt = null, ...andet } = json as Record<string, Json>
  return videre.length === 0 && nyt === undefined ? andet : { ...andet, [String(her)]: med(gammelt, videre, nyt) }
}

const fejlI = (json: Json): ReadonlyArray<string> => {
  const laest = laesHelhedsplan(json)
  const fejl = Result.isFailure(laest) ? laest.failure : provPlandele(laest.success, aftaler)
  return fejl.map(({ besked, sti }) => `${sti}: ${besked}`)
}

const afvises: ReadonlyArray<
  readonly [hvad: string, sti: ReadonlyArray<string | number>, nyt: Json | undefined, ventet: RegExp]
> = [
  ["an unknown key", ["farve"], "blå", /^farve: /],
  ["an agreement twice", ["delaftaler", 1, "id"], "ude", /^delaftaler\[1\].id: "ude" er brugt før/],
  ["a log twice", ["delaftaler", 1, "log"], "ude-log", /^delaftaler\[1\].log: "ude-log" er brugt før/],
  ["a log that cannot be one", ["delaftaler", 1, "log"], "Inde Log", /^delaftaler\[1\].log: a log id is/],
  ["years with a gap", ["projektaar", 1, "fra"], "2002-08-02", /^projektaar\[1\].fra: skal være 2002-08-01/],
  ["the area of a stranger", ["omraader", 0, "kaldes", "anden"], "nord", /"anden" er ikke en delaftale/],
  [
    "an area that is not there",
    ["omraader", 0, "kaldes", "inde"],
    "nord",
    /kaldes.inde: "nord" er ikke et boligområde i "inde"/
  ],
  ["one area in two places", ["omraader", 1, "kaldes", "inde"], "n", /"n" er allerede omraader\[0\]/],
  ["an area left out", ["omraader", 2, "kaldes"], { inde: "s" }, /boligområdet "vest" i "ude" hører ikke til/],
  [
    "a share",
    ["tal", 0, "indikatorer", "ude"],
    { slags: "kadence", af: antal.af, maaneder: 3 },
    /kadence kan ikke lægges sammen/
  ],
  ["two kinds of figure", ["tal", 0, "indikatorer", "ude"], klager, /ikke samme slags: antal, opgjort/],
  [
    "two kinds of registration",
    ["tal", 0, "indikatorer", "ude", "af"],
    [{ registrering: "TilflytterRegistreret" }],
    /ikke de samme registreringer: ArrangementRegistreret \/ TilflytterRegistreret/
  ],
  [
    "persons by counts without keys",
    ["tal", 0],
    {
      ...{ id: "p", navn: "P", enhed: "personer" },
      indikatorer: {
        ude: {
          ...{ slags: "personer", af: [{ registrering: "DeltagelseRegistreret" }] },
          deltagertal: { af: { registrering: "ArrangementRegistreret" }, felt: "deltagere" }
        }
      }
    },
    /ude.deltagertal: kan ikke regnes over flere logge/
  ],
  [
    "reported figures as if they were events",
    ["tal", 0, "indikatorer"],
    { ude: { slags: "antal", af: [{ registrering: "TalOpgjort" }] } },
    /TalOpgjort tælles ikke én for én/
  ],
  ["percentages", ["tal", 1, "indikatorer", "ude", "noegletal"], "flytteprocent", /procenter kan ikke lægges sammen/],
  [
    "a register that is not kept",
    ["tal", 0, "indikatorer", "inde", "foertAf"],
    "kasse",
    /"kasse" er ikke et register i aftalen/
  ],
  [
    "years that are not the plan's",
    ["projektaar"],
    [{ id: "alt", fra: "2001-08-01", til: "2003-07-31" }],
    /projektåret 2001\/02 .* er ikke et af planens/
  ],
  [
    "a post of nobody",
    ["finansiering", 0, "poster", "ude"],
    ["kasse"],
    /"kasse" er ikke en post i budgettet for "ude"/
  ],
  [
    "money in no source",
    ["finansiering", 0, "poster"],
    { inde: ["fond"] },
    /posten "fond" i "ude" hører ikke til nogen/
  ]
]

describe("a plan over several agreements", () => {
  it("comes out as it was written where everything it names is there", () => {
    const laest = laesHelhedsplan(god)
    expect(Result.isSuccess(laest) && laest.success).toEqual(god)
    expect(fejlI(god)).toEqual([])
  })

  it.each(afvises)("is refused with %s", (_, sti, nyt, ventet) => {
    expect(fejlI(med(god, sti, nyt)).some((fejl) => ventet.test(fejl))).toBe(true)
  })

  it("is refused where an agreement lies wholly outside its time, and where a log holds another agreement", () => {
    const senere = {
      ...god,
      ...{ fra: "2010-01-01", til: "2010-12-31", projektaar: [{ id: "2010", fra: "2010-01-01", til: "2010-12-31" }] }
    }
    expect(fejlI(senere).filter((fejl) => /helt uden for planens/.test(fejl))).toHaveLength(2)
    const byttet = provPlandele(Result.getOrThrow(laesHelhedsplan(god)), new Map([["ude", inde]]))
    expect(byttet).toEqual([{ sti: "delaftaler[0].id", besked: 'loggen ude-log holder aftalen "inde", ikke "ude"' }])
  })

  it("has a JSON Schema that takes it, and not one with a key too many or too few", () => {
    const ajv = new Ajv2020({ strict: false })
    ajv.addFormat("date", isLocalDate)
    const tager = ajv.compile(helhedsplanJsonSchema() as object)
    expect(
      [god, med(god, ["farve"], 1), med(god, ["navn"], undefined), med(god, ["fra"], "i går")].map((en) => tager(en))
    ).toEqual([true, false, false, false])
  })
})
