/** The function in the database on its own, as a client would call it that judges nothing beforehand. */
import {
  batchText,
  commitLine,
  emptyHead,
  type Head,
  headAfter,
  LogId,
  pureSha256,
  readExport,
  type SealedBatch,
  sealBatch,
  sealOf
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { madeSchema, url } from "./freshSchema.ts"

const client = new pg.Client(url)
let schema = ""
let logs = 0

beforeAll(async () => {
  schema = await Effect.runPromise(madeSchema())
  await client.connect()
})
afterAll(() => client.end())

const called = async ({ anchor, log, position }: Head, text: string): Promise<string> => {
  try {
    await client.query(`select ${schema}.append($1, $2, $3, $4)`, [log, position, anchor, text])
    return "done"
  } catch (cause) {
    return (cause as pg.DatabaseError).code ?? String(cause)
  }
}

const stands = async (log: string): Promise<string> => {
  const { rows } = await client.query(`select linje from ${schema}.linje where log_id = $1 order by position, slags`, [
    log
  ])
  return rows.map(({ linje }) => `${linje}\n`).join("")
}

const time = (second: number) => `2026-11-23T08:00:${String(second).padStart(2, "0")}.000Z`
const eventLine = (position: number, at: string, text = "") =>
  `{"p":${position},"id":"019a0c1e-4c00-7000-8000-000000000001","type":"LogbogsnotatSkrevet","v":1,"at":"${at}",` +
  `"by":"boligselskab","data":{"text":"${text}"}}`

/** Batches after `head` with these times, one for each event. */
const batchesOf = (head: Head, batches: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<SealedBatch> => {
  let at = head
  return batches.map((seconds) => {
    const batch = sealBatch(
      pureSha256,
      at,
      seconds.map((second, i) => eventLine(at.position + i + 1, time(second), "æ"))
    )
    at = headAfter(at, [batch])
    return batch
  })
}

const freshLog = () => emptyHead(pureSha256, LogId.make(`log-${logs++}`))
const textOf = (batches: ReadonlyArray<SealedBatch>) => batches.map(batchText).join("")

const rising = (counts: ReadonlyArray<number>, steps: ReadonlyArray<number>) => {
  let second = 0
  let n = 0
  return counts.map((count) =>
    Array.from({ length: count }, () => {
      second += steps[n++ % steps.length] ?? 0
      return second
    })
  )
}
const times = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 })
  )
  .map(([counts, steps]) => rising(counts, steps))

describe("batches that follow", () => {
  it("come in as they are, some at first and the rest in one more call, and are a log that verifies", async () => {
    await fc.assert(
      fc.asyncProperty(times, fc.nat(5), async (seconds, cut) => {
        const head = freshLog()
        const all = batchesOf(head, seconds)
        const [first, rest] = [all.slice(0, cut), all.slice(cut)]
        let at = head
        for (const part of [first, rest]) {
          const [one, ...more] = part
          if (one === undefined) continue
          expect(await called(at, textOf(part))).toBe("done")
          at = headAfter(at, [one, ...more])
        }
        const text = await stands(head.log)
        expect(text).toBe(`${head.anchor}\n${textOf(all)}`)
        const bytes = Stream.succeed(new TextEncoder().encode(text))
        const read = await Effect.runPromise(Stream.runCollect(readExport(pureSha256, bytes, head.log)))
        expect(read.length).toBe(all.length)
        const { rows } = await client.query(
          `select position, seal, anchor, at from ${schema}.log_end where log_id = $1`,
          [head.log]
        )
        expect(rows).toEqual([{ position: String(at.position), seal: at.seal, anchor: at.anchor, at: at.at }])
      }),
      { numRuns: 60 } // each run is several round trips
    )
  })
})

/** What somebody with another client could send in place of a batch that follows: seals and all are right but for one thing. */
const forged: Readonly<Record<string, (head: Head) => string>> = {
  "a number that is left out": (head) => textOf([sealBatch(pureSha256, head, [eventLine(head.position + 2, time(9))])]),
  "a number twice": (head) => {
    const line = eventLine(head.position + 1, time(9))
    return textOf([sealBatch(pureSha256, head, [line, line])])
  },
  "an earlier time than the log": (head) =>
    textOf([sealBatch(pureSha256, head, [eventLine(head.position + 1, time(1))])]),
  "a time that falls within a batch": (head) => textOf(batchesOf(head, [[9, 8]])),
  "a time that falls from batch to batch": (head) => textOf(batchesOf(head, [[9], [8]])),
  "a time that falls to the next batch from one whose last is the latest": (head) =>
    textOf(batchesOf(head, [[7, 9], [8]])),
  "no commit line": (head) => `${eventLine(head.position + 1, time(9))}\n`,
  "no events": (head) =>
    `${commitLine({ from: head.position + 1, count: 1, prev: head.seal, sha256: sealOf(pureSha256, head.anchor, []) })}\n`,
  "an empty line": (head) => textOf([sealBatch(pureSha256, head, [""])]),
  "a line after the last commit line": (head) =>
    `${textOf(batchesOf(head, [[9]]))}${eventLine(head.position + 2, time(9))}\n`,
  "no LF at the end": (head) => textOf(batchesOf(head, [[9]])).slice(0, -1),
  "one more LF at the end": (head) => `${textOf(batchesOf(head, [[9]]))}\n`,
  "a CR": (head) => textOf([sealBatch(pureSha256, head, [`${eventLine(head.position + 1, time(9))}\r`])]),
  "another seal before it": (head) => {
    const [batch] = batchesOf(head, [[9]])
    return textOf([batch!]).replace(`"prev":"${head.seal}"`, `"prev":"${"0".repeat(64)}"`)
  },
  "another seal": (head) =>
    textOf(batchesOf(head, [[9]])).replace(/"sha256":"./, (found) =>
      found.endsWith("0") ? '"sha256":"1' : '"sha256":"0'
    ),
  "another count": (head) => textOf(batchesOf(head, [[9]])).replace('"count":1', '"count":2'),
  "a second batch sealed over another first": (head) => {
    const [first, second] = batchesOf(head, [[9], [9]])
    const [other] = batchesOf(head, [[10]])
    return second === undefined || first === undefined ? "" : textOf([other!, second])
  },
  "a line of more than 1 MiB": (head) =>
    textOf([sealBatch(pureSha256, head, [eventLine(head.position + 1, time(9), "x".repeat(1_048_576))])]),
  "a line of more than 1 MiB among others": (head) =>
    textOf([
      sealBatch(pureSha256, head, [
        eventLine(head.position + 1, time(9)),
        eventLine(head.position + 2, time(9), "x".repeat(1_048_576))
      ])
    ]),
  "more events than a batch may have": (head) =>
    textOf([
      sealBatch(
        pureSha256,
        head,
        Array.from({ length: 100_001 }, (_, i) => eventLine(head.position + i + 1, time(9)))
      )
    ]),
  nothing: () => ""
}

describe("what is no batch that follows", () => {
  it.each(Object.keys(forged))("is refused and leaves nothing: %s", async (name) => {
    const head = freshLog()
    const [begun] = batchesOf(head, [[5]])
    expect(await called(head, textOf([begun!]))).toBe("done")
    const before = await stands(head.log)
    expect(await called(headAfter(head, [begun!]), forged[name]!(headAfter(head, [begun!])))).toBe("LG002")
    expect(await stands(head.log)).toBe(before)
  })

  it.each(Object.keys(forged).filter((name) => name !== "an earlier time than the log"))(
    "is refused as the beginning of a log, which then is not there: %s",
    async (name) => {
      const head = freshLog()
      expect(await called(head, forged[name]!(head))).toBe("LG002")
      expect(await stands(head.log)).toBe("")
    }
  )

  it("is told apart from what follows another end, which is where the log ends", async () => {
    const head = freshLog()
    const [first, second] = batchesOf(head, [[5], [6]])
    const after = headAfter(head, [first!])
    expect(await called(after, textOf([second!]))).toBe("LG001")
    expect(await called(head, textOf([first!]))).toBe("done")
    expect(await called(head, textOf([first!]))).toBe("LG001")
    expect(await called({ ...after, position: head.position }, textOf([second!]))).toBe("LG001")
    expect(await called({ ...after, anchor: head.anchor }, textOf([second!]))).toBe("LG001")
    expect(await called(after, textOf([second!]))).toBe("done")
  })

  it("is told where the log ends, also where a line of it would have found a free place", async () => {
    const head = freshLog()
    const [first, second] = batchesOf(head, [[5], [6, 7, 8]])
    const [after, end] = [headAfter(head, [first!]), headAfter(head, [first!, second!])]
    expect(await called(head, textOf([first!, second!]))).toBe("done")
    const before = await stands(head.log)
    for (const seconds of [[[9]], [[1]], [[6], [7]]]) {
      const text = textOf(batchesOf(after, seconds))
      const values = [head.log, after.position, after.anchor, text]
      const detail = client
        .query(`select ${schema}.append($1, $2, $3, $4)`, values)
        .catch((cause: pg.DatabaseError) => JSON.parse(cause.detail ?? ""))
      const { anchor, at, position, seal } = end
      expect(await detail).toEqual({ anchor, at, position, seal, stands: false })
    }
    expect(await stands(head.log)).toBe(before)
  })

  it.each(["", "A", "-a", "a".repeat(64), "../a"])("is not written to a log without a name: %j", async (name) => {
    const head = emptyHead(pureSha256, name as LogId)
    expect(await called(head, textOf(batchesOf(head, [[1]])))).toBe("LG002")
  })
})
