/** What a schema says of a fault, as an author reads it: what is wrong, and what to write. */
import type { Tosproget } from "./Aftalefund.ts"

interface Laest {
  readonly besked: Tosproget
  readonly raad: Tosproget
}

/** How what was expected is called: a key of what the schema says, and words for it. */
const ventet: ReadonlyArray<readonly [RegExp, Tosproget]> = [
  [/^Tekst$|a text that is not blank/u, { da: "en tekst, der ikke er tom", en: "a text that is not blank" }],
  [
    /^a day that exists/u,
    { da: 'en dag, der findes, skrevet som "2017-04-01"', en: 'a day that exists, written like "2017-04-01"' }
  ],
  [
    /^a decimal/u,
    {
      da: 'et tal som tekst med punktum, uden overflødige nuller: "26.9", "0" eller "-2"',
      en: 'a number as text with a point and no idle zeros: "26.9", "0" or "-2"'
    }
  ],
  [
    /^an id of/u,
    {
      da: "et id af bogstaverne a-z, cifre og bindestreger, uden æ, ø og å",
      en: "an id of the letters a-z, digits and hyphens"
    }
  ],
  [/^the name of a year/u, { da: 'et års navn, som "2017/18"', en: 'the name of a year, such as "2017/18"' }],
  [/^boolean$/u, { da: "true eller false", en: "true or false" }],
  [/^string$/u, { da: "en tekst i anførselstegn", en: "a text in quotation marks" }],
  [/^array$/u, { da: "en liste: [ … ]", en: "a list: [ … ]" }],
  [/^object$/u, { da: "et objekt: { … }", en: "an object: { … }" }],
  [/^an integer$|^integer$/u, { da: "et helt tal uden anførselstegn", en: "a whole number without quotation marks" }]
]

/** The kinds of a union: "Mindst", "Hoejst" … */
const slagsI = (hvad: string): ReadonlyArray<string> =>
  hvad.includes('readonly "slags"')
    ? [...hvad.matchAll(/readonly "slags": "(\w+)"/gu)].map(([, slags]) => slags!)
    : [...hvad.matchAll(/"([^"]+)"/gu)].map(([, ord]) => ord!)

const erValg = (hvad: string): boolean => hvad.includes(" | ") || hvad.includes('readonly "slags"')

const ventetOrd = (hvad: string): Tosproget => {
  if (erValg(hvad)) {
    const en = hvad.includes('readonly "slags"') ? "slags " : ""
    return { da: `${en}en af: ${slagsI(hvad).join(", ")}`, en: `${en}one of: ${slagsI(hvad).join(", ")}` }
  }
  const mellem = /^a value between (\S+) and (\S+)$/u.exec(hvad)
  if (mellem !== null)
    return {
      da: `et helt tal fra ${mellem[1]} til ${mellem[2]}`,
      en: `a whole number from ${mellem[1]} to ${mellem[2]}`
    }
  return ventet.find(([moenster]) => moenster.test(hvad))?.[1] ?? { da: hvad, en: hvad }
}

/** Long values are cut: the place says where the whole stands. */
const kort = (skrevet: string): string => (skrevet.length > 80 ? `${skrevet.slice(0, 77)}…` : skrevet)

/** Undefined where it is no fault that a schema words. `sti` is the place: a first entry that is missing is an empty list. */
export const skemaord = (besked: string, sti: string): Laest | undefined => {
  if (besked === "Missing key" && sti.endsWith("[0]")) {
    return {
      besked: { da: "mangler: listen må ikke være tom", en: "is missing: the list must not be empty" },
      raad: {
        da: "Skriv mindst ét led. Har papiret ingen tekst til det, så skriv, at det intet siger.",
        en: "Write at least one entry. Where the paper has no text for it, write that it says nothing."
      }
    }
  }
  if (besked === "Missing key") {
    return {
      besked: { da: "mangler", en: "is missing" },
      raad: {
        da: "Skriv det; hvad det er, står i skemaet og i docs/vocabulary.md.",
        en: "Write it; what it is stands in the schema and in docs/vocabulary.md."
      }
    }
  }
  if (besked.startsWith("Unexpected key")) {
    return {
      besked: { da: "er ikke et felt, der kan stå her", en: "is no field that can stand here" },
      raad: { da: "Ret navnet, eller tag feltet ud.", en: "Mend the name, or take the field out." }
    }
  }
  const laest = /^Expected (?<hvad>.*), got (?<skrevet>.*)$/su.exec(besked)?.groups
  if (laest === undefined) return undefined
  const { hvad = "", skrevet = "" } = laest
  const ord = ventetOrd(hvad)
  return {
    besked: { da: `kan ikke være ${kort(skrevet)}`, en: `cannot be ${kort(skrevet)}` },
    raad: { da: `Skriv ${ord.da}.`, en: `Write ${ord.en}.` }
  }
}
