/** What a line that is no event is told, word by word: where, what, and what to do. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decode } from "../../src/audit/decode.ts"
import { InvalidEvent } from "../../src/audit/InvalidEvent.ts"

const good =
  '{"p":7,"id":"019a0c1e-4c00-7000-8000-000000000001","type":"TalOpgjort","v":1,"at":"2026-11-23T08:00:00.000Z","by":"boligselskab","kendt":"2018-04-18","data":{"a":"33","b":[1,-2,true,{}]}}'

const told = (line: string) => {
  const { code, message } = Result.getOrThrow(Result.flip(decode(line)))
  return [code, message]
}

describe("a line that is no event", () => {
  it.each([
    ["", "emptyLine", "the line is empty"],
    [`\ufeff${good}`, "byteOrderMark", "the line begins with a byte order mark"],
    [`${good}\r`, "carriageReturn", "the line holds a carriage return; lines end with LF alone"],
    ["Kære log", "json", "the line is not JSON"],
    ["null", "json", "the line is JSON, but no object"],
    ["7", "json", "the line is JSON, but no object"]
  ])("%j", (line, code, message) => {
    expect(told(line)).toEqual([code, message])
  })

  it.each([
    [` ${good}`, 1],
    [good.replace('"p":7', '"p": 7'), 6],
    [good.replace("{}]}", "{} ]}"), good.length - 2],
    [`${good} `, good.length + 1]
  ])("%j is told the column of its first other sign", (line, column) => {
    expect(told(line)).toEqual(["spelling", `the event is not spelled as format 1 spells it, from column ${column}`])
  })
})

describe("an event that cannot be written", () => {
  const fault = { code: "kind", found: "a function", advice: "give an object" } as const

  it("is named by its place among those handed in, and the place inside it", () => {
    expect(new InvalidEvent({ ...fault, path: "data.a", index: 0 }).message).toBe(
      "event 0: data.a is a function; give an object"
    )
    expect(new InvalidEvent({ ...fault, path: "" }).message).toBe("the event is a function; give an object")
  })
})
