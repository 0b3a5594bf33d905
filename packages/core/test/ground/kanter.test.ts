/** The edges of the ground, each by name: where a comparison or a sign would be wrong by one. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { stedMedCpr } from "../../src/ground/cpr.ts"
import { decimals } from "../../src/ground/Decimal.ts"
import { Id, Tekst } from "../../src/ground/Id.ts"
import { dayAfter, dayBefore, isLocalDate } from "../../src/ground/LocalDate.ts"
import { further, Position } from "../../src/ground/Position.ts"
import * as Rational from "../../src/ground/Rational.ts"

describe("a day", () => {
  it("is no day with any one of its ten characters changed to a letter, or its hyphens to digits", () => {
    const dag = "2019-11-30"
    for (let at = 0; at < dag.length; at++) {
      for (const tegn of ["x", "/", ":", " ", at === 4 || at === 7 ? "0" : "-"]) {
        expect(isLocalDate(`${dag.slice(0, at)}${tegn}${dag.slice(at + 1)}`), `${at}${tegn}`).toBe(false)
      }
    }
    for (const andet of ["", "2019-11-3", "2019-11-300", "2019-11-30T", " 2019-11-30"]) {
      expect(isLocalDate(andet), andet).toBe(false)
    }
  })

  it("is one from year 1 to 9999, in months 1 to 12, and none outside", () => {
    for (const dag of ["0001-01-01", "9999-12-31", "2019-12-01", "2019-01-31"]) expect(isLocalDate(dag)).toBe(true)
    for (const dag of ["0000-01-01", "2019-00-10", "2019-13-10", "2019-12-00", "2019-12-32"]) {
      expect(isLocalDate(dag), dag).toBe(false)
    }
  })

  it("goes on over the end of a month and a year, and back", () => {
    const naeste = [
      ["2019-12-31", "2020-01-01"],
      ["2020-02-28", "2020-02-29"],
      ["2019-02-28", "2019-03-01"],
      ["2019-11-30", "2019-12-01"]
    ] as const
    for (const [dag, efter] of naeste) {
      expect(dayAfter(dag)).toBe(efter)
      expect(dayBefore(efter)).toBe(dag)
    }
  })
})

describe("a fraction", () => {
  it("is another one where only its denominator differs", () => {
    expect(Rational.order.equals(Rational.make(1n, 2n), Rational.make(1n, 3n))).toBe(false)
    expect(Rational.order.equals(Rational.make(1n, 2n), Rational.make(2n, 4n))).toBe(true)
  })

  it("says in words what it cannot be", () => {
    expect(() => Rational.make(1n, 0n)).toThrow("the denominator is 0")
    expect(() => Rational.fromNumber(2 ** 53)).toThrow("9007199254740992 is not a safe whole number")
  })

  it("has one shape for 0, and keeps the sign above the line", () => {
    expect(Rational.make(0n, -5n)).toEqual({ taeller: 0n, naevner: 1n })
    expect(Rational.make(3n, -6n)).toEqual({ taeller: -1n, naevner: 2n })
    expect(Rational.toDanish(Rational.make(-1n, 8n))).toBe("-0,125")
  })
})

describe("what is named", () => {
  it("has as many decimals as are written", () => {
    expect(["17", "0", "16.27", "-0.5"].map(decimals)).toEqual([0, 0, 2, 1])
  })

  it("is an id of letters, digits and hyphens that no object has already, and a text that says something", () => {
    const id = Schema.is(Id)
    for (const god of ["1", "K1a", "houlkaervaenget", "a".repeat(63)]) expect(id(god)).toBe(true)
    for (const daarlig of ["", "-a", "å", "a b", "a".repeat(64), "constructor", "toString"])
      expect(id(daarlig)).toBe(false)
    const tekst = Schema.is(Tekst)
    expect([tekst("x"), tekst(" "), tekst(""), tekst("x".repeat(20_000)), tekst("x".repeat(20_001))]).toEqual([
      true,
      false,
      false,
      true,
      false
    ])
  })

  it("is a position from 0, whole and safe", () => {
    const position = Schema.is(Position)
    expect([0, 1, 2 ** 53 - 1].every((p) => position(p))).toBe(true)
    expect([-1, 0.5, 2 ** 53].some((p) => position(p))).toBe(false)
    expect(further(Position.make(4), 3)).toBe(7)
  })
})

describe("stedMedCpr", () => {
  it("names the first place of a personal number, however deep, and nothing where there is none", () => {
    expect(stedMedCpr({ a: "x", svar: [{ svar: "ja" }, { svar: "ring 010190-1234" }] })).toBe("svar[1].svar")
    expect(stedMedCpr("010190-1234")).toBe("")
    expect(stedMedCpr(["x", "010190-1234"], "tema")).toBe("tema[1]")
    for (const uden of [null, 101901234, 1019012345, true, undefined, {}, [], "x"]) {
      expect(stedMedCpr(uden)).toBeUndefined()
    }
  })
})
