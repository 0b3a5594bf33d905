/** An agreement is data: no word of the agreements in `examples`, their places or their activities, stands in a package. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { sources } from "./sources.mjs"

/** Words that an agreement shares with the field or with the language; each with the reason why a package says it. */
export const general = {
  delaftale: "what the library is about",
  helhedsplan: "the plan that any agreement is a part of",
  helhedsplanen: "the plan that any agreement is a part of",
  indsats: "what any indsatsområde is about",
  indsatsområdet: "the theme that any agreement has",
  boligselskabet: "a kind of party that any agreement has",
  kommune: "a kind of party that any agreement has",
  formidling: "the name of a stored event, FormidlingRegistreret",
  informationsbrev: "the name of a stored event, InformationsbrevRegistreret",
  information: "an English word",
  eksempel: "said of what is shown",
  opdigtet: "said of what is made up",
  kursus: "any kind of arrangement, where one is needed as an example"
}

/** Files whose every byte is settled. */
export const settled = {
  "packages/store-contract/src/workedExample.ts": "the worked example of the log format: other words make other seals"
}

const letters = /\p{L}{4,}/gu

const lower = (text) => text.toLocaleLowerCase("da")

/** The words of its title and places, of what is done, and of those who made it. */
export const wordsOf = ({ aktiviteter, boligomraader, helhedsplan, id, parter, titel }) => {
  const texts = [
    id,
    titel,
    helhedsplan,
    ...boligomraader.flatMap((omraade) => [omraade.id, omraade.navn]),
    ...aktiviteter.flatMap(({ arter, navn }) => [navn, ...arter.flatMap((art) => [art.id, art.navn])]),
    ...parter.map(({ organisation }) => organisation)
  ]
  return [...new Set(texts.flatMap((text) => lower(text).match(letters) ?? []))]
}

/** A word that begins with one of these: "vejvisertur" is found by "vejviser"; `camelCase` is two words. */
const saidIn = (text, words) => {
  const apart = text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
  const said = new Set(lower(apart).match(letters) ?? [])
  return words.filter((word) => [...said].some((other) => other.startsWith(word)))
}

/** @param {string} root */
export const agreementWords = (root) => {
  const agreements = sources(root, "examples", /delaftale[^/]*\.json$/)
  const all = agreements.flatMap((file) => wordsOf(JSON.parse(readFileSync(join(root, file), "utf8"))))
  const words = [...new Set(all)].filter((word) => !Object.hasOwn(general, word))
  const files = sources(root, "packages", /\.(ts|mjs|js|json|css|html)$/)
    .filter((file) => /^packages\/[^/]+\/src\//.test(file))
    .filter((file) => !Object.hasOwn(settled, file))
  const problems = files.flatMap((file) =>
    saidIn(readFileSync(join(root, file), "utf8"), words).map((word) => `${file}: "${word}" is a word of an agreement`)
  )
  const none = words.length === 0 ? ["examples: no agreement with words of its own was found"] : []
  return {
    checks: files.length,
    problems: [...none, ...problems],
    note: `${words.length} words of ${agreements.length} agreements`
  }
}
