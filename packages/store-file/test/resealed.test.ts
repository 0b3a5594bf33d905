/** Logs sealed anew, by somebody who can, over lines that no log may hold: both verifiers name that very line. */
import { createHash } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { batchText, emptyHead, genesisLine, LogId, readCommit, sealBatch } from "@delaftale/core"
import { describe, expect, it } from "vitest"
import { nodeSha256 } from "../src/index.ts"
import { on, reading } from "./golden.ts"
import { foundIn, hasPython, verifyDamaged, verifyLogs } from "./secondVerifier.ts"
import { inTemporary } from "./temporary.ts"

const log = LogId.make("a")
const good = (p: number) =>
  `{"p":${p},"id":"019a0c1e-4c00-7000-8000-00000000000${p}","type":"TalOpgjort","v":1,` +
  `"at":"2026-11-23T08:00:0${p}.000Z","by":"boligselskab","kendt":"2018-04-18","data":{"vaerdi":"33"}}`

/** Event 1, then events 2 and 3 in a batch, of which 3 is `third`; every seal is right. */
const sealed = (third: string) => {
  const head = emptyHead(nodeSha256, log)
  const one = sealBatch(nodeSha256, head, [good(1)])
  const seal = readCommit(one.commit)?.sha256 ?? ""
  const at = "2026-11-23T08:00:01.000Z"
  const position = 1 as typeof head.position
  const two = sealBatch(nodeSha256, { log, position, seal, anchor: one.commit, at }, [good(2), third])
  const header = `{"header":{"log":"a","format":1,"first":1,"seal":"${head.seal}","prevSegment":""}}`
  return `${header}\n${genesisLine(log)}\n${batchText(one)}${batchText(two)}`
}

const line = good(3)
const put = (value: string) => line.replace('"33"', () => value)
const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels)

/** Above event 3 stand the genesis line, event 1, its commit line, and event 2. */
const bad = { line: 5 }
const fine = { events: 3 }

const cases = [
  ["nothing special", line, fine],
  ["no kendt", line.replace('"kendt":"2018-04-18",', ""), fine],
  ["U+2028, U+007F and an emoji as they are", put('"\u2028\u007f😀"'), fine],
  ["the escapes that there are", put('"\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f"'), fine],
  ["the largest numbers", put("[9007199254740991,-9007199254740991,0]"), fine],
  ["nesting of 32", put(deep(30)), fine],
  ["a line of 1 MiB", put(`"${"x".repeat(2 ** 20 - 1 - line.length + 2)}"`), fine],
  ["a byte more", put(`"${"x".repeat(2 ** 20 - line.length + 2)}"`), bad],
  ["nesting of 33", put(deep(31)), bad],
  ["nesting of 33, the innermost an object", put(`${"[".repeat(30)}{}${"]".repeat(30)}`), bad],
  ["a depth of 100,000", put(deep(100_000)), bad],
  ["a number over 2^53 - 1", put("9007199254740992"), bad],
  ["a number of 10,000 digits", put("9".repeat(10_000)), bad],
  ["-0", put("-0"), bad],
  ["a fraction", put("26.9"), bad],
  ["1.0", put("1.0"), bad],
  ["an exponent", put("1e2"), bad],
  ["1e400", put("1e400"), bad],
  ["NaN", put("NaN"), bad],
  ["Infinity", put("-Infinity"), bad],
  ["null", put("null"), bad],
  ["null in an array", put("[null]"), bad],
  ["an escaped NUL", put('"\\u0000"'), bad],
  ["a lone surrogate", put('"\\ud800"'), bad],
  ["a pair of surrogates, escaped", put('"\\ud83d\\ude00"'), bad],
  ["U+2028 escaped", put('"\\u2028"'), bad],
  ["an escape in capitals", put('"\\u001F"'), bad],
  ["a slash escaped", put('"\\/"'), bad],
  ["a letter escaped", put('"\\u0033"'), bad],
  ["a tab as it is", put('"\t"'), bad],
  ["a key twice", put('"3","vaerdi":"33"'), bad],
  ["a key with a capital", line.replace("vaerdi", "Vaerdi"), bad],
  ["a key of outside words", line.replace("vaerdi", "værdi"), bad],
  ["an integer-like key", line.replace("vaerdi", "1"), bad],
  ["an empty key", line.replace("vaerdi", ""), bad],
  ["__proto__", line.replace("vaerdi", "__proto__"), bad],
  ["a space", line.replace('"v":', '"v": '), bad],
  ["a space at the end", `${line} `, bad],
  ["a carriage return", `${line}\r`, bad],
  ["a byte order mark", `\ufeff${line}`, bad],
  ["an empty line", "", bad],
  ["no JSON", "x", bad],
  ["an array", "[]", bad],
  ["a bracket too few", line.slice(0, -1), bad],
  ["another position", line.replace('"p":3', '"p":4'), bad],
  ["a position as text", line.replace('"p":3', '"p":"3"'), bad],
  ["a position with a zero before it", line.replace('"p":3', '"p":03'), bad],
  ["fields in another order", line.replace(/("v":1),("at":"[^"]*")/, "$2,$1"), bad],
  ["a field after data", line.replace(/\}$/, ',"x":1}'), bad],
  ["data twice", line.replace(/\}$/, ',"data":{}}'), bad],
  ["no data", line.replace(',"data":{"vaerdi":"33"}', ""), bad],
  ["data that is an array", line.replace('{"vaerdi":"33"}', "[]"), bad],
  ["a UUID in capitals", line.replace("019a0c1e", "019A0C1E"), bad],
  ["a UUID too short", line.replace("019a0c1e-4c00-", "019a0c1e-"), bad],
  ["a type in lower case", line.replace("TalOpgjort", "talOpgjort"), bad],
  ["a type of 65 letters", line.replace("TalOpgjort", "T".repeat(65)), bad],
  ["version 0", line.replace('"v":1', '"v":0'), bad],
  ["version 2^53", line.replace('"v":1', '"v":9007199254740992'), bad],
  ["a role with a capital", line.replace("boligselskab", "Boligselskab"), bad],
  ["no role", line.replace("boligselskab", ""), bad],
  ["a day that does not exist", line.replace("2018-04-18", "2018-02-29"), bad],
  ["the year 0", line.replace("2018-04-18", "0000-01-01"), bad],
  ["digits of another script", line.replace("2018-04-18", "٢٠١٨-04-18"), bad],
  ["digits of another script in the time", line.replace("T08", "T0٨"), bad],
  ["a time that falls", line.replace("08:00:03.000", "08:00:01.999"), bad],
  ["24 o'clock", line.replace("T08:00:03", "T24:00:00"), bad],
  ["a leap second", line.replace("T08:00:03", "T23:59:60"), bad],
  ["a time without milliseconds", line.replace("03.000Z", "03Z"), bad],
  ["the 30th of February", line.replace("2026-11-23", "2027-02-30"), bad]
] as const

const file = "0000000000000001.ndjson"

/** In a folder of that log, which begins with `text`. */
const withLog = <A>(text: string, use: (root: string) => Promise<A>): Promise<A> =>
  inTemporary((root) => {
    mkdirSync(join(root, log))
    writeFileSync(join(root, log, file), text)
    return use(root)
  })

describe("a log sealed over no event, or over a line that no commit line closes,", () => {
  const seal = (lines: string) => createHash("sha256").update(lines).digest("hex")
  const [header, genesis, first, commit] = sealed(line).split(/(?<=\n)/)
  const empty = { from: 2, count: 0, prev: readCommit(commit!.trimEnd())?.sha256, sha256: seal(commit!) }
  const open = `${header}${genesis}${first}${commit}${good(2)}\n`
  const second = { log, format: 1, first: 2, seal: empty.prev, prevSegment: seal(open) }
  const closed = `${good(3)}\n${JSON.stringify({ commit: { from: 2, count: 2, prev: empty.prev, sha256: seal(`${commit}${good(2)}\n${good(3)}\n`) } })}\n`

  it.each([
    ["a batch of none", [[file, `${header}${genesis}${first}${commit}${JSON.stringify({ commit: empty })}\n`]]],
    [
      "a batch that goes on in the next segment",
      [
        [file, open],
        ["0000000000000002.ndjson", `${JSON.stringify({ header: second })}\n${closed}`]
      ]
    ]
  ] as const)("%s, is refused by both", (_, files) =>
    withLog("", async (root) => {
      for (const [name, text] of files) writeFileSync(join(root, log, name), text)
      expect(await on(root)(reading(log))).toEqual({ line: 4 })
      if (hasPython) expect(foundIn(verifyLogs([join(root, log)]).stderr)).toEqual({ line: 4 })
    })
  )
})

describe("a log sealed over a batch of", () => {
  const batchOf = (count: number) => {
    const head = emptyHead(nodeSha256, log)
    const batch = sealBatch(
      nodeSha256,
      head,
      Array.from({ length: count }, (_, i) => line.replace('"p":3', `"p":${i + 1}`))
    )
    return sealed(line).split("\n").slice(0, 2).join("\n").concat("\n", batchText(batch))
  }

  it.each([
    [100_000, { events: 100_000 }],
    [100_001, { line: 100_002 }]
  ])("%d events is read or refused alike", (count, found) =>
    withLog(batchOf(count), async (root) => {
      expect(await on(root)(reading(log))).toEqual(found)
      const { stderr, stdout } = verifyLogs([join(root, log)])
      if (hasPython) expect(foundIn(stdout + stderr)).toEqual(found)
    })
  )
})

describe("a log sealed over a line with", () => {
  it.each(cases)("%s: our reader", (_, third, found) =>
    withLog(sealed(third), async (root) => {
      expect(await on(root)(reading(log))).toEqual(found)
    })
  )

  it.skipIf(!hasPython)("each of these: tools/verify.py", () =>
    withLog("", async (root) => {
      const damages = cases.map(([, third]) => ({ file, at: 0, drop: 0, put: Buffer.from(sealed(third)) }))
      const said = verifyDamaged(join(root, log), damages)
      expect(cases.map(([name], i) => ({ name, ...foundIn(said[i]!) }))).toEqual(
        cases.map(([name, , found]) => ({ name, ...found }))
      )
    })
  )
})
